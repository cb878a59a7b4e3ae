package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import java.util.List;

/** A recogniser with all linkers over a small gazetteer. */
public final class LinkedText {
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of(
          "city:cn-330100,杭州,Hangzhou,杭州市,,浙江,CN,level=prefecture",
          "city:cn-320500,苏州,Suzhou@needs-context,苏州市,,江苏,CN,level=prefecture",
          "city:cn-341300,宿州,,宿州市,,安徽,CN,level=prefecture",
          "city:cn-430100,长沙,Changsha,长沙市,,湖南,CN,level=prefecture",
          "company:x-unitree,宇树科技,Unitree,宇树,city:cn-330100,浙江,CN,kind=unlisted",
          "company:x-manycore,群核科技,Manycore,酷家乐,city:cn-330100,浙江,CN,kind=unlisted",
          "company:x-deep-robotics,云深处科技,,,city:cn-330100,浙江,CN,kind=unlisted",
          "company:x-brainco,强脑科技,BrainCo,,city:cn-330100,浙江,CN,kind=unlisted",
          "company:x-mihoyo,米哈游,miHoYo,,,上海,CN,kind=unlisted",
          "company:x-jac,江淮汽车,,,,安徽,CN,kind=a-share",
          "university:cn-zju,浙江大学,Zhejiang University,浙大,city:cn-330100,浙江,CN,tags=985",
          "university:cn-hdu,杭州电子科技大学,,杭电,city:cn-330100,浙江,CN",
          "university:cn-zstu,浙江理工大学,,浙理工,city:cn-330100,浙江,CN",
          "university:cn-zust,浙江科技大学,,,city:cn-330100,浙江,CN",
          "university:cn-csu,中南大学,,,city:cn-430100,湖南,CN,tags=985");

  public static final RecognitionChain CHAIN =
      RecognitionChain.of(GAZETTEER, RecognitionSettings.defaults());

  private static final MentionRecognizer RECOGNIZER = new MentionRecognizer(CHAIN);

  private LinkedText() {}

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
