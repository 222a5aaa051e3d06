// What a page does while its server is away. Controls that would only seem to work take no press; what was typed is kept; once the server answers
// and cannot go on with this page, as after a restart, the page is loaded again by itself.
(() => {
  const Away = ["show", "retrying", "failed", "rejected", "paused"].map(state => `components-reconnect-${state}`);
  // Picture and time, zoom, undo, theme and sharing work in the browser alone; dialogs keep what is typed in them.
  const NeedServer = ".find, .topbar .show, .save, .export, .rail, .panel, .legend, .chips, .table-wrap, .bottombar, .stage .bar, main.page, .menu";
  const Typed = "input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=password], [type=submit]), textarea";
  const Pause = 1000;
  const Stash = "typed";
  // How long what was typed is put back into fields that the page draws anew while it starts.
  const Starting = 15_000;

  const modal = document.getElementById("components-reconnect-modal");
  const root = document.documentElement;
  let away = false;
  let focused = null;
  let waiting = false;

  const nameOf = field => `${field.tagName}|${field.name || field.getAttribute("aria-label") || (field.hasAttribute("data-find") ? "find" : "")}`;

  function mark(now) {
    if (now === away) return;
    away = now;
    root.toggleAttribute("data-offline", away);
    if (away) focused = document.activeElement;
    for (const part of document.querySelectorAll(NeedServer)) part.inert = away;
    if (!away && focused?.isConnected && document.activeElement === document.body) focused.focus();
  }

  async function answers() {
    try {
      await fetch("healthz", { cache: "no-store" });
      return true;
    } catch {
      return false;
    }
  }

  function keep() {
    const fields = [...document.querySelectorAll(Typed)].filter(f => f.value !== "" && f.value !== f.defaultValue).map(f => [nameOf(f), f.value]);
    const open = document.querySelector("dialog[data-save-dialog]")?.open ?? false;
    try {
      if (fields.length > 0 || open) sessionStorage.setItem(Stash, JSON.stringify({ path: location.pathname, fields, open }));
    } catch {
      // A browser that keeps nothing: the page comes back without it.
    }
  }

  async function comeBack(state) {
    if (waiting) return;
    waiting = true;
    while (!(await answers())) await new Promise(resolve => setTimeout(resolve, Pause));
    waiting = false;
    if (!modal.classList.contains(`components-reconnect-${state}`)) return;
    if (state === "failed" && (await window.Blazor?.reconnect?.().catch(() => false))) return;
    // Picture and timeline may be further than the address.
    document.dispatchEvent(new Event("leaving-for-good"));
    keep();
    location.reload();
  }

  function look() {
    const has = state => modal.classList.contains(`components-reconnect-${state}`);
    mark(Away.some(name => modal.classList.contains(name)));
    if (has("rejected")) void comeBack("rejected");
    else if (has("failed")) void comeBack("failed");
  }

  function putBack() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(Stash));
      sessionStorage.removeItem(Stash);
    } catch {
      // Nothing was kept.
    }
    if (!kept || kept.path !== location.pathname) return;
    const fields = new Map(kept.fields);
    let open = kept.open;
    const fill = () => {
      for (const field of document.querySelectorAll(Typed)) {
        const value = fields.get(nameOf(field));
        if (value !== undefined && field.value === field.defaultValue) field.value = value;
      }
      const dialog = document.querySelector("dialog[data-save-dialog]");
      if (open && dialog && !dialog.open) {
        dialog.showModal();
        dialog.addEventListener("close", () => (open = !dialog.isConnected && open), { once: true });
      }
    };
    document.addEventListener("input", e => e.isTrusted && fields.delete(nameOf(e.target)), true);
    const watch = new MutationObserver(fill);
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), Starting);
    fill();
  }

  new MutationObserver(look).observe(modal, { attributes: true, attributeFilter: ["class"] });
  putBack();
})();
