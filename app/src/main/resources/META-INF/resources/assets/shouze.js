(() => {
  const root = document.documentElement;
  const closeHits = () => document.getElementById("search-hits")?.replaceChildren();

  // The clipboard's API is missing on plain http: select the text and ask the old way.
  const copy = (field, button) => {
    field.focus();
    field.select();
    if (document.execCommand("copy")) {
      button.textContent = "已复制";
    }
  };

  // Arrow keys walk through the hits below the search box.
  const walkHits = (event) => {
    const links = Array.from(document.querySelectorAll("#search-hits a"));
    if (!links.length || !event.target.closest(".sz-search")) {
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = links.indexOf(event.target) + step;
    event.preventDefault();
    (links[next] || (next < 0 ? document.getElementById("search") : links[links.length - 1])).focus();
  };

  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-theme-toggle]");
    if (toggle) {
      const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      root.setAttribute("data-bs-theme", next);
      localStorage.setItem("shouze-theme", next);
    }
    const printer = event.target.closest("[data-print]");
    if (printer) {
      window.print();
    }
    if (event.target.closest("[data-back]")) {
      window.history.back();
    }
    const copier = event.target.closest("[data-copy]");
    if (copier) {
      copy(document.querySelector(copier.dataset.copy), copier);
    }
    if (!event.target.closest(".sz-search")) {
      closeHits();
    }
    document.querySelectorAll("details.sz-user[open]").forEach((open) => {
      if (!open.contains(event.target)) {
        open.removeAttribute("open");
      }
    });
  });

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-TOKEN"] = document.querySelector('meta[name="csrf"]').content;
  });

  // A session that ended while the page was open: sign in again instead of a silent nothing.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) {
      window.location.assign("/sign-in");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
      const search = document.getElementById("search");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
    if (event.key === "Escape") {
      closeHits();
      document.querySelector("details.sz-user[open]")?.removeAttribute("open");
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      walkHits(event);
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-autosubmit]");
    if (form) {
      form.requestSubmit();
    }
  });

  // Double clicks send a form once.
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    const question = button && button.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (button && !event.defaultPrevented && !event.target.hasAttribute("hx-post")) {
      setTimeout(() => {
        button.disabled = true;
        button.dataset.sent = "";
      }, 0);
    }
  });

  // A page that comes back from the browser's memory must not keep its buttons shut.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("button[data-sent]").forEach((button) => {
      button.disabled = false;
    });
  });

  const drop = document.querySelector("[data-drop]");
  if (drop) {
    const input = drop.querySelector('input[type="file"]');
    const name = drop.querySelector("[data-drop-name]");
    const show = () => {
      name.textContent = input.files.length ? Array.from(input.files, (file) => file.name).join("、") : "";
    };
    ["dragenter", "dragover"].forEach((kind) => drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("is-over");
    }));
    ["dragleave", "drop"].forEach((kind) => drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.remove("is-over");
    }));
    drop.addEventListener("drop", (event) => {
      input.files = event.dataTransfer.files;
      show();
    });
    input.addEventListener("change", show);
  }

  // The form for a meeting: a special one wants the leader in the chair, a quarterly one names its deputies.
  const chairWarning = document.querySelector("[data-chair-warning]");
  if (chairWarning) {
    const form = chairWarning.closest("form");
    const tell = () => {
      const kind = form.elements.kind.value;
      const chair = form.elements.chair.selectedOptions[0];
      chairWarning.hidden = kind !== "SPECIAL" || !chair || !chair.value || "leads" in chair.dataset;
      form.querySelector("[data-quarterly]").hidden = kind !== "QUARTERLY";
    };
    form.addEventListener("change", tell);
    tell();
  }

  const menu = document.getElementById("menu");
  if (menu) {
    const wide = matchMedia("(min-width: 992px)");
    const follow = () => menu.toggleAttribute("open", wide.matches);
    wide.addEventListener("change", follow);
    follow();
  }
})();
