// Runs before the page is painted, so that a dark page never flashes white.
(() => {
  const stored = localStorage.getItem("shouze-theme");
  const dark = stored ? stored === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");
})();
