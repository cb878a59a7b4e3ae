package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.Map;

/** A recogniser with all linkers over a small gazetteer. */
public final class LinkedText {
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Kinds.ALL,
          Map.of(
              Kinds.CITY,
              rows(
                  "level",
                  "city:cn-330100,杭州,Hangzhou,杭州市,,浙江,CN,prefecture",
                  "city:cn-320500,苏州,Suzhou@needs-context,苏州市,,江苏,CN,prefecture",
                  "city:cn-341300,宿州,,宿州市,,安徽,CN,prefecture",
                  "city:cn-430100,长沙,Changsha,长沙市,,湖南,CN,prefecture"),
              Kinds.COMPANY,
              rows(
                  "kind",
                  "company:x-unitree,宇树科技,Unitree,宇树,city:cn-330100,浙江,CN,unlisted",
                  "company:x-manycore,群核科技,Manycore,酷家乐,city:cn-330100,浙江,CN,unlisted",
                  "company:x-deep-robotics,云深处科技,,,city:cn-330100,浙江,CN,unlisted",
                  "company:x-brainco,强脑科技,BrainCo,,city:cn-330100,浙江,CN,unlisted",
                  "company:x-mihoyo,米哈游,miHoYo,,,上海,CN,unlisted",
                  "company:x-jac,江淮汽车,,,,安徽,CN,a-share"),
              Kinds.UNIVERSITY,
              rows(
                  "tags",
                  "university:cn-zju,浙江大学,Zhejiang University,浙大,city:cn-330100,浙江,CN,985",
                  "university:cn-hdu,杭州电子科技大学,,杭电,city:cn-330100,浙江,CN,",
                  "university:cn-zstu,浙江理工大学,,浙理工,city:cn-330100,浙江,CN,",
                  "university:cn-zust,浙江科技大学,,,city:cn-330100,浙江,CN,",
                  "university:cn-csu,中南大学,,,city:cn-430100,湖南,CN,985")),
          HanLpText.normalizer());

  public static final RecognitionChain CHAIN =
      RecognitionChain.of(GAZETTEER, RecognitionSettings.defaults());

  private static final MentionRecognizer RECOGNIZER = new MentionRecognizer(CHAIN);

  private LinkedText() {}

  private static String rows(String column, String... rows) {
    return "id\tname\tname_en\taliases\tseat\tprovince\tcountry\t"
        + column
        + "\n"
        + String.join("\n", rows).replace(",", "\t")
        + "\n";
  }

  public static List<Mention> mentions(String body) {
    return RECOGNIZER.recognize("", body);
  }

  /** Each mention that is not the gazetteer's as surface=name. */
  public static List<String> linked(String body) {
    return mentions(body).stream()
        .filter(m -> !m.method().equals("gazetteer"))
        .map(m -> m.surface() + "=" + m.name())
        .toList();
  }
}
