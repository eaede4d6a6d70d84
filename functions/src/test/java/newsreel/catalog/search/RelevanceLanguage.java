package newsreel.catalog.search;

import java.util.List;
import newsreel.catalog.search.RelevanceSet.City;
import newsreel.catalog.search.RelevanceSet.Event;
import newsreel.catalog.search.RelevanceSet.Telling;

/** How six languages tell of the same events. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are
enum RelevanceLanguage {
  ENGLISH(
      "en",
      List.of("Lisbon", "Geneva", "Hamburg", "Kyoto", "Kraków", "São Paulo"),
      List.of(
          new Telling(
              "Labour",
              "Dockers walk out at {0} terminal",
              "A strike by dockers has closed the port in {0} for a third day.",
              "Cranes stand still while the union and the port authority of {0} talk about pay and"
                  + " night shifts. No date for a return to work was named after the walkout.",
              "A dockers' strike in {0} was settled last year."),
          new Telling(
              "Weather",
              "River bursts its banks in {0}",
              "Families leave their homes in {0} as flood water rises.",
              "Sandbags were carried through the night in {0}, and the fire service pumped out"
                  + " cellars. Flooding on this scale was last seen forty years ago.",
              "Money for flood defences in {0} is still missing."),
          new Telling(
              "Culture",
              "{0} opens a museum of sound",
              "The new museum in {0} collects noises that have disappeared.",
              "Typewriters, foghorns and steam whistles can be heard in eleven rooms. The opening"
                  + " drew a long queue through the old town of {0}.",
              "The museum in {0} lent an exhibit."),
          new Telling(
              "Politics",
              "{0} elects its mayor in a close race",
              "Voters in {0} decided the election by four hundred ballots.",
              "Counting went on until dawn in {0}. The loser asked for a second count and thanked"
                  + " her volunteers, and the new mayor spoke of housing and buses.",
              "The election in {0} comes in the autumn."),
          new Telling(
              "Transport",
              "First tram runs through {0} again",
              "After sixty years {0} has a tram line from the station to the hill.",
              "Passengers rode for nothing on the first day. The rails follow the route of the old"
                  + " trolleybus, and {0} wants two more lines by the end of the decade.",
              "A tram in {0} carried the delegation."),
          new Telling(
              "Health",
              "{0} trial finds malaria vaccine works in small doses",
              "Doctors in {0} tested a vaccine on two thousand children.",
              "A fifth of the usual dose was enough, the hospital in {0} reports. The trial lasted"
                  + " three years, and side effects were rare and mild.",
              "A vaccine from {0} waits for approval."))),
  GERMAN(
      "de",
      List.of("Lissabon", "Genf", "Hamburg", "Kyoto", "Krakau", "São Paulo"),
      List.of(
          new Telling(
              "Arbeit",
              "Hafenarbeiter in {0} legen die Arbeit nieder",
              "Ein Streik der Hafenarbeiter hat den Hafen von {0} zum dritten Tag geschlossen.",
              "Die Kräne stehen still, während Gewerkschaft und Hafenbehörde von {0} über Löhne und"
                  + " Nachtschichten verhandeln. Die Streikenden wollen bleiben.",
              "Ein Streik in {0} wurde im vergangenen Jahr beigelegt."),
          new Telling(
              "Wetter",
              "Fluss tritt in {0} über die Ufer",
              "Familien verlassen in {0} ihre Häuser, denn das Hochwasser steigt.",
              "Die ganze Nacht wurden in {0} Sandsäcke getragen, und die Feuerwehr pumpte Keller"
                  + " leer. So hoch stand das Wasser zuletzt vor vierzig Jahren.",
              "Für den Schutz vor Hochwasser in {0} fehlt noch immer Geld."),
          new Telling(
              "Kultur",
              "{0} eröffnet ein Museum der Klänge",
              "Das neue Museum in {0} sammelt Geräusche, die verschwunden sind.",
              "Schreibmaschinen, Nebelhörner und Dampfpfeifen sind in elf Räumen zu hören. Die"
                  + " Schlange reichte bei der Eröffnung durch die Altstadt von {0}.",
              "Ein Museum in {0} lieh ein Stück."),
          new Telling(
              "Politik",
              "{0} wählt seinen Bürgermeister knapp",
              "Vierhundert Stimmen entschieden in {0} die Wahl.",
              "Bis zum Morgen wurde in {0} gezählt. Die Unterlegene bat um eine zweite Zählung und"
                  + " dankte ihren Helfern, der neue Bürgermeister sprach über Wohnungen.",
              "Die Wahl in {0} kommt im Herbst."),
          new Telling(
              "Verkehr",
              "Erste Straßenbahn fährt wieder durch {0}",
              "Nach sechzig Jahren hat {0} eine Straßenbahn vom Bahnhof zum Hügel.",
              "Am ersten Tag fuhren alle umsonst. Die Gleise folgen dem alten Oberleitungsbus, und"
                  + " {0} will zwei weitere Linien bis zum Ende des Jahrzehnts.",
              "Eine Straßenbahn in {0} brachte die Gäste."),
          new Telling(
              "Gesundheit",
              "Studie aus {0}: Impfstoff gegen Malaria wirkt in kleiner Dosis",
              "Ärzte in {0} haben einen Impfstoff an zweitausend Kindern geprüft.",
              "Ein Fünftel der üblichen Menge genügte, berichtet das Krankenhaus in {0}. Die Studie"
                  + " dauerte drei Jahre, Nebenwirkungen waren selten.",
              "Ein Impfstoff aus {0} wartet auf die Zulassung."))),
  FRENCH(
      "fr",
      List.of("Lisbonne", "Genève", "Hambourg", "Kyoto", "Cracovie", "São Paulo"),
      List.of(
          new Telling(
              "Travail",
              "Les dockers de {0} cessent le travail",
              "Une grève des dockers ferme le port de {0} pour le troisième jour.",
              "Les grues sont immobiles pendant que le syndicat et le port de {0} parlent des"
                  + " salaires et des nuits. Aucune date de reprise n’a été donnée.",
              "Une grève à {0} a été réglée l’an dernier."),
          new Telling(
              "Météo",
              "Le fleuve sort de son lit à {0}",
              "Des familles quittent leurs maisons à {0}, où l’inondation monte.",
              "On a porté des sacs de sable toute la nuit à {0}, et les pompiers ont vidé les"
                  + " caves. L’eau n’était pas montée si haut depuis quarante ans.",
              "L’argent manque encore contre les inondations à {0}."),
          new Telling(
              "Culture",
              "{0} ouvre un musée du son",
              "Le nouveau musée de {0} rassemble les bruits disparus.",
              "Machines à écrire, cornes de brume et sifflets à vapeur s’entendent dans onze"
                  + " salles. La file traversait la vieille ville de {0}.",
              "Le musée de {0} a prêté une pièce."),
          new Telling(
              "Politique",
              "{0} élit son maire de justesse",
              "Quatre cents voix ont décidé l’élection à {0}.",
              "On a compté jusqu’à l’aube à {0}. La perdante a demandé un second décompte et a"
                  + " remercié ses bénévoles, le nouveau maire a parlé de logement.",
              "L’élection à {0} aura lieu à l’automne."),
          new Telling(
              "Transports",
              "Le premier tramway traverse de nouveau {0}",
              "Après soixante ans, {0} a un tramway de la gare à la colline.",
              "Le premier jour, personne n’a payé. Les rails suivent l’ancien trolleybus, et {0}"
                  + " veut deux autres lignes avant la fin de la décennie.",
              "Un tramway de {0} a porté la délégation."),
          new Telling(
              "Santé",
              "Un essai à {0} montre qu’une petite dose de vaccin suffit",
              "Des médecins de {0} ont essayé un vaccin contre le paludisme sur deux mille"
                  + " enfants.",
              "Un cinquième de la dose suffisait, dit l’hôpital de {0}. L’essai a duré trois ans,"
                  + " et les effets secondaires étaient rares.",
              "Un vaccin de {0} attend son autorisation."))),
  SPANISH(
      "es",
      List.of("Lisboa", "Ginebra", "Hamburgo", "Kioto", "Cracovia", "São Paulo"),
      List.of(
          new Telling(
              "Trabajo",
              "Los estibadores de {0} dejan el trabajo",
              "Una huelga de estibadores cierra el puerto de {0} por tercer día.",
              "Las grúas están quietas mientras el sindicato y el puerto de {0} hablan de salarios"
                  + " y turnos de noche. No se ha dicho cuándo volverán.",
              "Una huelga en {0} se resolvió el año pasado."),
          new Telling(
              "Tiempo",
              "El río se desborda en {0}",
              "Las familias dejan sus casas en {0}, donde crece la inundación.",
              "Toda la noche se llevaron sacos de arena en {0}, y los bomberos vaciaron los"
                  + " sótanos. El agua no subía tanto desde hace cuarenta años.",
              "Falta dinero contra las inundaciones en {0}."),
          new Telling(
              "Cultura",
              "{0} abre un museo del sonido",
              "El nuevo museo de {0} reúne los ruidos que han desaparecido.",
              "Máquinas de escribir, sirenas de niebla y silbatos de vapor se oyen en once salas."
                  + " La cola cruzaba la ciudad vieja de {0}.",
              "El museo de {0} prestó una pieza."),
          new Telling(
              "Política",
              "{0} elige alcalde por muy poco",
              "Cuatrocientos votos decidieron la elección en {0}.",
              "Se contó hasta el alba en {0}. La perdedora pidió otro recuento y dio las gracias a"
                  + " sus voluntarios, y el nuevo alcalde habló de vivienda.",
              "La elección en {0} será en otoño."),
          new Telling(
              "Transporte",
              "El primer tranvía vuelve a cruzar {0}",
              "Después de sesenta años {0} tiene un tranvía de la estación a la colina.",
              "El primer día nadie pagó. Los rieles siguen al viejo trolebús, y {0} quiere dos"
                  + " líneas más antes del fin de la década.",
              "Un tranvía de {0} llevó a la delegación."),
          new Telling(
              "Salud",
              "Un ensayo en {0} muestra que basta poca vacuna",
              "Los médicos de {0} probaron una vacuna contra la malaria en dos mil niños.",
              "Bastó la quinta parte de la dosis, dice el hospital de {0}. El ensayo duró tres"
                  + " años, y los efectos fueron raros.",
              "Una vacuna de {0} espera su permiso."))),
  RUSSIAN(
      "ru",
      List.of("Лиссабон", "Женева", "Гамбург", "Киото", "Краков", "Сан-Паулу"),
      List.of(
          new Telling(
              "Труд",
              "{0}: докеры прекратили работу",
              "Забастовка докеров закрыла порт третий день подряд.",
              "Краны стоят, пока профсоюз и порт говорят о зарплате и ночных сменах. {0} ждёт,"
                  + " когда докеры вернутся.",
              "Забастовку в городе {0} уладили в прошлом году."),
          new Telling(
              "Погода",
              "{0}: река вышла из берегов",
              "Семьи покидают дома, наводнение усиливается.",
              "Всю ночь носили мешки с песком, пожарные откачивали подвалы. {0} не видел такой воды"
                  + " сорок лет.",
              "На защиту от наводнений в городе {0} нет денег."),
          new Telling(
              "Культура",
              "{0} открывает музей звука",
              "Новый музей собирает исчезнувшие шумы.",
              "Пишущие машинки, туманные горны и паровые свистки слышны в одиннадцати залах. {0}"
                  + " увидел длинную очередь.",
              "Музей города {0} дал экспонат."),
          new Telling(
              "Политика",
              "{0} выбрал мэра с малым перевесом",
              "Четыреста голосов решили выборы.",
              "Считали до рассвета. {0} услышал просьбу о втором подсчёте, новый мэр говорил о"
                  + " жилье.",
              "Выборы в городе {0} будут осенью."),
          new Telling(
              "Транспорт",
              "{0} снова пустил трамвай",
              "Через шестьдесят лет трамвай идёт от вокзала к холму.",
              "В первый день никто не платил. Рельсы идут по пути старого троллейбуса, {0} хочет"
                  + " ещё две линии.",
              "Трамвай города {0} привёз гостей."),
          new Telling(
              "Здоровье",
              "{0}: испытание показало, что хватает малой дозы вакцины",
              "Врачи проверили вакцину от малярии на двух тысячах детей.",
              "Хватило пятой части дозы, сообщает больница. {0} вёл испытание три года, побочные"
                  + " действия были редки.",
              "Вакцина из города {0} ждёт разрешения."))),
  JAPANESE(
      "ja",
      List.of("リスボン", "ジュネーブ", "ハンブルク", "京都", "クラクフ", "サンパウロ"),
      List.of(
          new Telling(
              "労働",
              "{0}の港で荷役作業員がストライキ",
              "ストライキで{0}の港は三日目も閉鎖された。",
              "クレーンは止まったままで、組合と{0}の港湾当局が賃金と夜勤を話し合っている。",
              "{0}の争議は昨年終わった。"),
          new Telling(
              "天気",
              "{0}で川があふれ洪水に",
              "{0}では水位が上がり、家族が家を離れている。",
              "{0}では夜通し土のうが運ばれ、消防が地下室の水を抜いた。四十年ぶりの水だという。",
              "{0}の堤防には予算がない。"),
          new Telling(
              "文化",
              "{0}に音の博物館が開館",
              "{0}の新しい博物館は消えた音を集めている。",
              "タイプライターや霧笛が十一の部屋で聞ける。{0}の旧市街に長い列ができた。",
              "{0}の館が一点を貸した。"),
          new Telling(
              "政治",
              "{0}の市長選挙は接戦",
              "{0}の選挙は四百票で決まった。",
              "{0}の開票は夜明けまで続いた。新しい市長は住宅とバスについて語った。",
              "{0}の投票は秋にある。"),
          new Telling(
              "交通",
              "{0}に路面電車が戻る",
              "六十年ぶりに{0}の駅から丘まで路面電車が走る。",
              "初日は無料だった。線路は古いトロリーバスの道を通り、{0}はあと二つの路線を望む。",
              "{0}の電車が客を運んだ。"),
          new Telling(
              "健康",
              "{0}の試験でワクチンは少量でも効く",
              "{0}の医師が二千人の子どもにワクチンを試した。",
              "五分の一の量で足りたと{0}の病院は言う。試験は三年続き、副作用は少なかった。",
              "{0}の薬は承認を待つ。")));

  final String tag;
  private final List<String> cities;
  private final List<Telling> tellings;

  RelevanceLanguage(String tag, List<String> cities, List<Telling> tellings) {
    this.tag = tag;
    this.cities = cities;
    this.tellings = tellings;
  }

  String city(City city) {
    return cities.get(List.of(City.values()).indexOf(city));
  }

  Telling telling(Event event) {
    return tellings.get(List.of(Event.values()).indexOf(event));
  }
}
