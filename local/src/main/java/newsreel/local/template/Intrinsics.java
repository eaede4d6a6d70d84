package newsreel.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CloudFormation's intrinsic functions as far as they mean something without an account: a resource
 * is its own logical id, its attribute {@code Logical.Attribute}.
 */
final class Intrinsics {
  private static final Object NO_VALUE = new Object();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final Map<String, Object> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::AccountId", "000000000000",
          "AWS::Partition", "aws",
          "AWS::Region", "local",
          "AWS::StackId", "arn:aws:cloudformation:local:000000000000:stack/newsreel/local",
          "AWS::StackName", "newsreel",
          "AWS::URLSuffix", "localhost",
          "AWS::NoValue", NO_VALUE);

  private final Map<String, Object> parameters;
  private final Map<?, ?> conditions;

  /**
   * @param parameters each a string, or a list of strings
   */
  Intrinsics(Map<String, Object> parameters, Map<?, ?> conditions) {
    this.parameters = parameters;
    this.conditions = conditions;
  }

  /**
   * The node with every function carried out, {@code AWS::NoValue} left out.
   *
   * @throws IllegalArgumentException for a function or a condition that is not known here
   */
  Object resolve(Object node) {
    return switch (node) {
      case Map<?, ?> map when function(map) -> call(map);
      case Map<?, ?> map -> {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach(
            (key, value) -> {
              Object result = resolve(value);
              if (result != NO_VALUE) {
                resolved.put((String) key, result);
              }
            });
        yield resolved;
      }
      case List<?> list ->
          list.stream().map(this::resolve).filter(value -> value != NO_VALUE).toList();
      default -> node;
    };
  }

  private static boolean function(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().stream()
            .anyMatch(key -> key.equals("Ref") || key.toString().startsWith("Fn::"));
  }

  private Object call(Map<?, ?> map) {
    Map.Entry<?, ?> call = map.entrySet().iterator().next();
    Object argument = Objects.requireNonNull(call.getValue());
    return switch (call.getKey().toString()) {
      case "Ref" -> reference(argument.toString());
      case "Fn::GetAtt" ->
          argument instanceof List<?> parts
              ? String.join(".", parts.stream().map(Object::toString).toList())
              : argument;
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> {
        List<?> parts = (List<?>) argument;
        yield resolve(parts.get(condition(parts.get(0).toString()) ? 1 : 2));
      }
      default -> throw new IllegalArgumentException(call.getKey() + " has no meaning locally");
    };
  }

  private Object reference(String name) {
    return Stream.of(PSEUDO_PARAMETERS, parameters)
        .filter(known -> known.containsKey(name))
        .map(known -> known.get(name))
        .findFirst()
        .orElse(name);
  }

  private Object substitute(Object argument) {
    String text = (argument instanceof List<?> parts ? parts.getFirst() : argument).toString();
    Map<?, ?> own = argument instanceof List<?> parts ? (Map<?, ?>) parts.get(1) : Map.of();
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              Object value = own.get(name);
              Object resolved = value == null ? reference(name) : resolve(value);
              return Matcher.quoteReplacement(resolved.toString());
            })
        .replace("${!", "${");
  }

  private boolean condition(String name) {
    Object declared = conditions.get(name);
    if (declared == null) {
      throw new IllegalArgumentException("no condition " + name);
    }
    return holds(declared);
  }

  private boolean holds(Object condition) {
    Map.Entry<?, ?> test = ((Map<?, ?>) condition).entrySet().iterator().next();
    List<?> operands = test.getValue() instanceof List<?> list ? list : List.of(test.getValue());
    return switch (test.getKey().toString()) {
      case "Condition" -> condition(operands.getFirst().toString());
      case "Fn::Equals" -> resolve(operands.get(0)).equals(resolve(operands.get(1)));
      case "Fn::Not" -> !holds(operands.getFirst());
      case "Fn::And" -> operands.stream().allMatch(this::holds);
      case "Fn::Or" -> operands.stream().anyMatch(this::holds);
      default -> throw new IllegalArgumentException(test.getKey() + " is no condition");
    };
  }
}
