package io.trihelix.recognize.alias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.recognize.LinkedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAliasesTest {
  @Test
  void aShortNameInBracketsMeansTheLongOneFromThereOn() {
    assertEquals(List.of("树树=宇树科技", "树树=宇树科技"), LinkedText.linked("宇树科技（以下简称“树树”）昨日开门。树树的狗会跳舞。"));
  }

  @Test
  void aFullNameMeansWhatItsShortNameMeans() {
    assertEquals(
        List.of("杭州群核信息技术有限公司=群核科技"), LinkedText.linked("记者从杭州群核信息技术有限公司（以下简称“群核科技”）获悉，新楼已封顶。"));
  }

  @Test
  void pinyinInBracketsNeedsNoWordsForIt() {
    assertEquals(
        List.of("Yunshenchu=云深处科技", "Yunshenchu=云深处科技"),
        LinkedText.linked("云深处科技（Yunshenchu）开门。Yunshenchu的狗很安静。"));
  }

  @Test
  void aCompanysCoreMeansItOnceTheNameIsThere() {
    assertEquals(List.of("云深处=云深处科技"), LinkedText.linked("云深处科技开门。记者问云深处何时关门。"));
    assertEquals(List.of(), LinkedText.linked("白云深处有人家。"));
  }

  @Test
  void aDiscoveredFullNameLendsItsShortForms() {
    assertEquals(
        List.of("杭州鲸岚科技有限公司=鲸岚科技", "鲸岚科技=鲸岚科技"),
        LinkedText.linked("杭州鲸岚科技有限公司成立于2019年。鲸岚科技表示，新品月底上市。"));
  }

  @Test
  void aFormerNameInBracketsMeansTheSame() {
    assertEquals(List.of("岚鲸通=宇树科技", "岚鲸通=宇树科技"), LinkedText.linked("宇树科技（原名岚鲸通）开门。岚鲸通的名字没人用了。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "宇树科技（以下简称“公司”）开门。公司很大。",
        "宇树科技（以下简称“该公司”）开门。该公司很大。",
        "宇树科技（杭州）开门。",
        "宇树科技（Spot）开门。Spot很大。",
        "宇树科技（688001）开门。688001上涨。",
        "宇树科技（以下简称“市场”）开门。市场很大。",
      })
  void commonWordsProductsAndCodesAreNoShortNames(String body) {
    assertEquals(List.of(), LinkedText.linked(body));
  }

  @Test
  void aShortNameThatTwoClaimMeansNone() {
    assertTrue(LinkedText.linked("宇树科技（以下简称“甲树”）与群核科技（以下简称“甲树”）签约。甲树很大。").isEmpty());
  }

  @Test
  void anUnclosedBracketEndsNothing() {
    assertEquals(List.of(), LinkedText.linked("宇树科技（以下简称“树树”"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"总经理", "根据", "某", "公司", "该公司", "记者", "航空公司"})
  void aWordThatEndsOrBreaksNamesIsNoShortName(String word) {
    assertEquals(List.of(), LinkedText.linked("宇树科技（以下简称“" + word + "”）昨日开门。" + word + "没有回应。"));
  }
}
