package newsreel.cards.docs;

import java.util.List;
import newsreel.cards.InlineResource;
import org.jspecify.annotations.Nullable;

/** What the templates of the documentation say. */
public record DocsView(
    String title,
    String summary,
    List<Prose> description,
    List<Section> sections,
    List<SchemaView> schemas) {
  public static final InlineResource STYLE = InlineResource.beside(DocsView.class, "docs.css");
  public static final InlineResource SCRIPT = InlineResource.beside(DocsView.class, "docs.js");

  public DocsView {
    description = List.copyOf(description);
    sections = List.copyOf(sections);
    schemas = List.copyOf(schemas);
  }

  /** The operations of one tag. */
  public record Section(
      String id, String name, String description, List<OperationView> operations) {
    public Section {
      operations = List.copyOf(operations);
    }
  }

  /**
   * @param id the contract's operationId
   * @param token whether it asks for one
   * @param curl a command that sends an example
   */
  public record OperationView(
      String id,
      String method,
      String path,
      String summary,
      List<Prose> description,
      boolean token,
      List<Field> parameters,
      @Nullable Body body,
      List<Answer> answers,
      String curl) {
    public OperationView {
      description = List.copyOf(description);
      parameters = List.copyOf(parameters);
      answers = List.copyOf(answers);
    }
  }

  /**
   * A parameter or a property.
   *
   * @param in {@code path}, {@code query} or {@code header}; null for a property
   * @param limits what a value must be like
   * @param choices the values that there are; empty where they are not a few
   * @param example a value to try
   */
  public record Field(
      String name,
      @Nullable String in,
      boolean required,
      List<TypeName> type,
      @Nullable String limits,
      List<String> choices,
      List<Prose> description,
      @Nullable String example) {
    public Field {
      type = List.copyOf(type);
      choices = List.copyOf(choices);
      description = List.copyOf(description);
    }
  }

  /**
   * A part of a type's name.
   *
   * @param schema the schema that is described on the page; null for none
   */
  public record TypeName(String text, @Nullable String schema) {}

  /** What a request sends. */
  public record Body(List<Prose> description, List<Content> contents) {
    public Body {
      description = List.copyOf(description);
      contents = List.copyOf(contents);
    }
  }

  /** A body in one media type, with examples. */
  public record Content(String mediaType, List<TypeName> type, List<String> examples) {
    public Content {
      type = List.copyOf(type);
      examples = List.copyOf(examples);
    }
  }

  /**
   * @param headers names
   */
  public record Answer(
      String status, List<Prose> description, List<String> headers, List<Content> contents) {
    public Answer {
      description = List.copyOf(description);
      headers = List.copyOf(headers);
      contents = List.copyOf(contents);
    }
  }

  /**
   * @param type what it is, where it has no properties
   */
  public record SchemaView(
      String name,
      List<Prose> description,
      List<TypeName> type,
      @Nullable String limits,
      List<Field> properties) {
    public SchemaView {
      description = List.copyOf(description);
      type = List.copyOf(type);
      properties = List.copyOf(properties);
    }
  }
}
