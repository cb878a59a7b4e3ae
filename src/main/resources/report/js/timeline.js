// The months that charts show: they follow the chosen period, and long silences are cut out.

/** A shorter period is shown with the months before it, so that its figures have something to stand beside. */
const LEAST_MONTHS_SHOWN = 12;
/** So many months in a row without an article are drawn as what they are; more are cut out of the axis. */
const LONGEST_SILENCE = 6;

const monthlyArticles = data.corpus.monthly.articles;
const isSilent = (month) => !monthlyArticles[month] && !data.corpus.monthly.duplicates[month];

const timelines = new Map();

/** The timeline of the period now chosen. */
function timeline() {
  const { from, to } = currentPeriod();
  return timelineOver(Math.max(0, Math.min(from, to - LEAST_MONTHS_SHOWN + 1)), to);
}

/**
 * Months as the places of an axis: {slots, labels, slotOf(month), values(numbers)}. A slot is the position of a month,
 * or -1 for a cut. Months without an article have no value: nothing was seen, which is not the same as zero.
 */
function timelineOver(from, to) {
  const key = `${from} ${to}`;
  if (!timelines.has(key)) timelines.set(key, madeTimeline(from, to));
  return timelines.get(key);
}

function madeTimeline(from, to) {
  const slots = [];
  for (let month = from; month <= to; ) {
    let next = month;
    while (next <= to && isSilent(next)) next++;
    if (next - month > LONGEST_SILENCE) {
      slots.push(-1);
      month = next;
    } else {
      slots.push(month);
      month++;
    }
  }
  const places = new Map(slots.map((month, i) => [month, i]));
  return {
    slots,
    labels: slots.map((month) => (month < 0 ? '⋯' : months[month])),
    /** Where a month stands; for one that is cut out or beyond the axis, the next place that there is. */
    slotOf: (month) => places.get(month) ?? slots.filter((slot) => slot >= 0 && slot < month).length,
    values: (numbers) => slots.map((month) => (month < 0 || isSilent(month) ? null : numbers[month])),
  };
}

/** What curves show: shares of all articles of the month, or how many. */
const inShares = () => state.measure === 'share';

/** One number a month as it is shown: a share, null where there is no article; or the number. */
const measured = (numbers) =>
  inShares() ? numbers.map((n, i) => (monthlyArticles[i] ? n / monthlyArticles[i] : null)) : numbers;

const measureText = (value) =>
  value === null || value === undefined ? '–' : inShares() ? smallShare(value) : count(value);

/** The name of what curves show, for axes and tables. */
const measureName = () => t(inShares() ? 'shareOfArticles' : 'articles');
