// Light or dark, roomy or compact: shown at once, kept in a cookie that the server reads.
const YEAR = 31_536_000; // seconds

export function watchLooks() {
  document.addEventListener("change", ({ target }) => {
    if (!target.closest("[data-looks]") || !["theme", "density"].includes(target.name)) return;
    document.documentElement.dataset[target.name] = target.value;
    document.cookie = `${target.name}=${target.value};path=/;max-age=${YEAR};samesite=lax`;
  });
}
