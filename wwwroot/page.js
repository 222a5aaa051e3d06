// What every page does without its connection: copying what a button holds, and the theme where no explorer sees to it.
(() => {
  const say = text => {
    document.querySelector("body > .toast")?.remove();
    const line = document.createElement("p");
    line.className = "toast";
    line.setAttribute("role", "status");
    line.textContent = text;
    document.body.append(line);
    setTimeout(() => line.remove(), 5000);
  };
  document.addEventListener("click", async event => {
    const at = event.target instanceof Element ? event.target : null;
    const copied = at?.closest("[data-copy]");
    if (copied) {
      try {
        await navigator.clipboard.writeText(copied.dataset.copy);
        say("Copied.");
      } catch {
        say("The browser does not let this page copy.");
      }
    } else if (at?.closest("[data-theme-toggle]") && !at.closest(".explorer")) {
      const root = document.documentElement;
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      root.dataset.theme = theme;
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // A browser that keeps nothing: the theme lasts as long as the page.
      }
    }
  });
})();
