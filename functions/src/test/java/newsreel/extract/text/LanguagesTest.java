package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One page of our own writing for each script: a menu, a headline, a date, two paragraphs. */
class LanguagesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Chinese|首页|社会|北方岛屿的老渡轮修复后恢复航行|2025年1月13日"
            + " 20:01|北方岛屿的老渡轮星期一恢复航行，此前一场风暴损坏了它的船舵和两扇窗户，修理花了四个月的时间，比原来的计划要长得多。|岛上的居民从清晨开始就在码头等候，许多人还为船员带来了蛋糕，港务长说他从来没有怀疑过渡轮会回来继续航行。",
        "Korean|홈|사회|북쪽 섬을 오가는 낡은 여객선 수리 마치고 운항 재개|2025.01.13 20:01|북쪽 섬을 오가는 낡은 여객선이 폭풍으로 방향타와 창문이"
            + " 부서진 지 넉 달 만에 월요일 다시 운항을 시작했다. 수리에는 예상보다 긴 시간이 걸렸다.|섬 주민들은 새벽부터 부두에서 배를 기다렸고 일부는"
            + " 선원들을 위해 케이크를 가져왔다. 항만장은 배가 돌아올 것을 의심한 적이 없다고 말했다.",
        "Arabic|الرئيسية|مجتمع|العبارة القديمة تعود إلى الجزر الشمالية بعد إصلاحها|13 يناير 2025"
            + " 20:01|عادت العبارة القديمة إلى الإبحار نحو الجزر الشمالية يوم الاثنين بعد أربعة"
            + " أشهر من عاصفة كسرت دفتها ونافذتين من نوافذها، واستغرقت الإصلاحات وقتا أطول.|انتظر"
            + " سكان الجزر على الرصيف منذ الفجر وأحضر بعضهم الكعك لطاقم العبارة. وقال مدير الميناء"
            + " إنه لم يشك يوما في أنها ستعود إلى عملها.",
        "Hindi|होम|समाज|मरम्मत के बाद उत्तरी द्वीपों के लिए पुरानी नौका फिर चली|13/01/2025"
            + " 20:01|पुरानी नौका सोमवार को फिर उत्तरी द्वीपों की ओर चली, चार महीने पहले एक तूफान"
            + " ने उसकी पतवार और दो खिड़कियाँ तोड़ दी थीं। मरम्मत में अधिक समय लगा।|द्वीप के लोग"
            + " सुबह से घाट पर नौका की प्रतीक्षा कर रहे थे और कुछ लोग चालक दल के लिए केक लाए थे।"
            + " बंदरगाह प्रमुख ने कहा कि उन्हें कभी संदेह नहीं था।",
        "Thai|หน้าแรก|สังคม|เรือข้ามฟากลำเก่ากลับมาแล่นสู่หมู่เกาะทางเหนือหลังซ่อมเสร็จ|13/01/2025"
            + " 20:01|เรือข้ามฟากลำเก่ากลับมาแล่นสู่หมู่เกาะทางเหนืออีกครั้งเมื่อวันจันทร์"
            + " สี่เดือนหลังจากพายุทำให้หางเสือและหน้าต่างสองบานเสียหาย"
            + " การซ่อมแซมใช้เวลานานกว่าที่วางแผนไว้มากเพราะต้องหล่อหางเสือใหม่ทั้งหมดในอู่ที่มีเรือประมงรออยู่เป็นจำนวนมากตลอดทั้งฤดูหนาวที่ผ่านมา|ชาวเกาะมารอที่ท่าเรือตั้งแต่เช้ามืดและบางคนนำเค้กมาให้ลูกเรือด้วย"
            + " นายท่ากล่าวว่าเขาไม่เคยสงสัยเลยว่าเรือจะกลับมา"
            + " และเขาดีใจที่ได้เห็นเรือแล่นออกจากท่าอีกครั้งพร้อมกับผู้โดยสารกลุ่มแรกที่เดินทางไปเยี่ยมญาติบนเกาะเล็กทางตอนเหนือสุดของหมู่เกาะ",
        "Russian|Главная|Общество|Старый паром вернулся на северные острова после ремонта|13 января"
            + " 2025, 20:01|Старый паром снова вышел в понедельник к северным островам, через"
            + " четыре месяца после шторма, который сломал руль и два окна. Ремонт занял больше"
            + " времени.|Жители ждали на причале с рассвета, а некоторые принесли команде пирог."
            + " Начальник порта сказал, что никогда не сомневался в возвращении парома.",
        "Greek|Αρχική|Κοινωνία|Το παλιό φέρι επιστρέφει στα βόρεια νησιά μετά τις"
            + " επισκευές|13/01/2025 20:01|Το παλιό φέρι απέπλευσε ξανά τη Δευτέρα για τα βόρεια"
            + " νησιά, τέσσερις μήνες αφότου μια καταιγίδα έσπασε το πηδάλιο και δύο παράθυρά του."
            + " Οι επισκευές κράτησαν πολύ.|Οι νησιώτες περίμεναν στην προβλήτα από την αυγή και"
            + " μερικοί έφεραν κέικ για το πλήρωμα. Ο λιμενάρχης είπε ότι ποτέ δεν αμφέβαλε πως το"
            + " φέρι θα γυρίσει."
      })
  void a_page_of_any_script_has_its_headline_date_and_text(
      String language,
      String home,
      String section,
      String headline,
      String date,
      String first,
      String second) {
    PageContent page =
        read(String.join("\n", home, section, headline, date, "", first, "", second));
    ArticleMetadata article = page.article();
    assertThat(article.headline()).isEqualTo(headline);
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-01-13T20:01:00Z"));
    assertThat(Block.texts(page.body())).containsExactly(first, second);
    assertThat(article.wordCount()).isGreaterThan(25);
  }

  private static PageContent read(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return switch (new TextExtractor().extract(new PageSource(bytes, null, null))) {
      case Extraction.Extracted extracted -> extracted.content();
      case Extraction.Refused refused -> throw new AssertionError(refused.detail());
    };
  }
}
