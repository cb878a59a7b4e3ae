"""Charts of answers, by matplotlib, which is loaded when one is drawn."""

from __future__ import annotations

CHINESE_FONTS = ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei", "SimHei"]


def _axes(axes):
    from matplotlib import font_manager, pyplot

    installed = {font.name for font in font_manager.fontManager.ttflist}
    fonts = [font for font in CHINESE_FONTS if font in installed]
    if fonts:
        pyplot.rcParams["font.sans-serif"] = [*fonts, *pyplot.rcParams["font.sans-serif"]]
    return axes if axes is not None else pyplot.subplots(figsize=(8, 3), layout="constrained")[1]


def months(table, column, axes=None):
    """Lines over all months from the first to the last; a month without articles of an entity is a zero."""
    import pandas

    axes = _axes(axes)
    if not table.empty:
        wide = table.pivot_table(index="month", columns="name", values=column, aggfunc="sum")
        every = pandas.period_range(wide.index.min(), wide.index.max(), freq="M").astype(str)
        wide.reindex(every).fillna(0).plot(ax=axes)
    axes.set_xlabel("")
    axes.set_ylabel(column)
    axes.grid(True, axis="y")
    return axes


def partners(table, most, axes=None):
    """Bars of the log-likelihood ratio, the strongest above."""
    axes = _axes(axes)
    strongest = table.sort_values("llr", ascending=False).head(most)[::-1]
    axes.barh(strongest["partner_name"], strongest["llr"])
    axes.set_xlabel("log-likelihood ratio")
    return axes
