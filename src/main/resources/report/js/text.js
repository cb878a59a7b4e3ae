// What the page says, in the language now chosen.
const TEXT = { en: ENGLISH, zh: CHINESE };

/** The text of a key in the language now chosen; {x} is replaced by values.x. */
function t(key, values = {}) {
  const text = TEXT[state.lang][key] ?? TEXT.en[key] ?? key;
  return text.replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

/** Whether the page has words of its own for a key, such as the code of a reject. */
const hasText = (key) => key in TEXT[state.lang];
