package io.trihelix.recognize.role;

import io.trihelix.text.NormalizedText;
import java.util.regex.Pattern;

/**
 * Tells names of platforms where something was said or shown: 在微博上说, 在其小红书账号发文, 登上微博热搜.
 * Thread-safe.
 */
final class Platforms {
  private static final int BEFORE = 10;
  private static final int BEHIND = 12;

  private static final Pattern PLACE =
      Pattern.compile(".*(?:在|通过|于)(?:其|自己的?|[他她]的|个人|官方|社交平台|社交媒体|海外){0,2}");

  /** 上 begins other words (在华为上班, 在香港上市). */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:平台|社区)?(?:上(?![班市海线涨年半学任台周月个午届次述升游映演架])|发文|发帖|发博|写道|晒出|中写道|中表示|中称)"
              + "|(?:官方|个人)?(?:平台|账号|公众号|视频号|朋友圈|官微|直播间)");

  private static final Pattern SHOWN = Pattern.compile("热搜|公众号|视频号|朋友圈|博主");

  /**
   * Whether a name from start to end is where something was said.
   *
   * @param start offset into the normalised text
   */
  boolean isPlatform(NormalizedText text, int start, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
    return SHOWN.matcher(behind).lookingAt()
        || (SAID.matcher(behind).lookingAt()
            && PLACE.matcher(text.substring(Math.max(0, start - BEFORE), start)).matches());
  }
}
