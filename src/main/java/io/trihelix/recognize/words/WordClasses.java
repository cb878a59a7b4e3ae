package io.trihelix.recognize.words;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.List;

/**
 * The numbers of HanLP's parts of speech that models were trained with. HanLP numbers them as it
 * meets them, so another version of it, or another dictionary loaded first, may number otherwise.
 */
final class WordClasses {
  /** In the order of their numbers, from 0. */
  private static final List<String> NAMES =
      List.of(
          ("bg mg nl nx qg ud uj uz ug ul uv yg zg n nr nrj nrf nr1 nr2 ns nsf nt ntc ntcf ntcb ntch nto"
                  + " ntu nts nth nh nhm nhd nn nnt nnd ng nf ni nit nic nis nm nmc nb nba nbc nbp nz g"
                  + " gm gp gc gb gbc gg gi j i l t tg s f v vd vn vshi vyou vf vx vi vl vg a ad an ag al"
                  + " b bl z r rr rz rzt rzs rzv ry ryt rys ryv rg Rg m mq Mg q qv qt d dg dl p pba pbei c"
                  + " cc u uzhe ule uguo ude1 ude2 ude3 usuo udeng uyy udh uls uzhi ulian e y o h k x xx xu"
                  + " w wkz wky wyz wyy wj ww wt wd wf wn wm ws wp wb wh end begin")
              .split(" "));

  /** Our number at HanLP's. */
  private static final int[] NUMBERS = numbers();

  private WordClasses() {}

  private static int[] numbers() {
    Nature[] natures = Nature.values();
    var numbers = new int[natures.length];
    for (Nature nature : natures) {
      numbers[nature.ordinal()] = named(nature.toString());
    }
    return numbers;
  }

  /** What no model was trained with is like no other. */
  private static int named(String nature) {
    int number = NAMES.indexOf(nature);
    return number < 0 ? NAMES.size() : number;
  }

  /** The number of a part of speech, from 0. */
  static int number(Nature nature) {
    int at = nature.ordinal();
    return at < NUMBERS.length ? NUMBERS[at] : named(nature.toString());
  }
}
