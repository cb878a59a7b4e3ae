"""Links to files of the repository that are no pages (../conf/trihelix.conf): the site shows their names."""

import re

OUTSIDE = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\((?P<path>(?:\.\./)+[^)\s]+)\)")


def on_page_markdown(markdown, page, **_):
    depth = page.file.src_uri.count("/")

    def named(match):
        path = match["path"]
        if path.count("../") <= depth:
            return match[0]
        text, name = match["text"], path.replace("../", "").split("#")[0]
        return text if name in text or name.endswith(text) else f"{text} (`{name}`)"

    return OUTSIDE.sub(named, markdown)
