// Before the first paint: the theme of the address, else the one chosen here before, else the system's.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get("theme");
  let kept = null;
  try {
    kept = localStorage.getItem("theme");
  } catch {
    // A frame of another site, for which the browser keeps nothing.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const theme = asked === "light" || asked === "dark" ? asked : kept === "light" || kept === "dark" ? kept : dark.matches ? "dark" : "light";
    root.dataset.theme = theme;
  };
  apply();
  dark.addEventListener("change", apply);
})();
