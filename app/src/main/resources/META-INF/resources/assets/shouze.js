(() => {
  const root = document.documentElement;

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
      const hits = document.getElementById("search-hits");
      if (hits) {
        hits.replaceChildren();
      }
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
    if (button && !event.defaultPrevented && !event.target.hasAttribute("hx-post")) {
      setTimeout(() => button.setAttribute("disabled", ""), 0);
    }
    const question = button && button.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
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

  const menu = document.getElementById("menu");
  if (menu) {
    const wide = matchMedia("(min-width: 992px)");
    const follow = () => menu.toggleAttribute("open", wide.matches);
    wide.addEventListener("change", follow);
    follow();
  }
})();
