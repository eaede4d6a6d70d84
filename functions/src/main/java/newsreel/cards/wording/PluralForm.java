package newsreel.cards.wording;

/** Which form of a noun a whole number asks for, by the plural rules of CLDR. */
enum PluralForm {
  NONE {
    @Override
    String of(long n) {
      return "other";
    }
  },
  ONE {
    @Override
    String of(long n) {
      return n == 1 ? "one" : "other";
    }
  },
  POLISH {
    @Override
    String of(long n) {
      return n == 1 ? "one" : fewOrMany(n);
    }
  },
  EAST_SLAVIC {
    @Override
    String of(long n) {
      return n % 10 == 1 && n % 100 != 11 ? "one" : fewOrMany(n);
    }
  },
  HEBREW {
    @Override
    String of(long n) {
      return n == 1 ? "one" : n == 2 ? "two" : "other";
    }
  },
  ARABIC {
    @Override
    String of(long n) {
      long hundredth = n % 100;
      return n == 1
          ? "one"
          : n == 2
              ? "two"
              : hundredth >= 3 && hundredth <= 10 ? "few" : hundredth >= 11 ? "many" : "other";
    }
  };

  abstract String of(long n);

  private static String fewOrMany(long n) {
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? "few" : "many";
  }

  static PluralForm of(String language) {
    return switch (language) {
      case "ar" -> ARABIC;
      case "he" -> HEBREW;
      case "pl" -> POLISH;
      case "ru", "uk" -> EAST_SLAVIC;
      case "id", "ja", "ko", "th", "vi", "zh-Hans", "zh-Hant" -> NONE;
      default -> ONE;
    };
  }
}
