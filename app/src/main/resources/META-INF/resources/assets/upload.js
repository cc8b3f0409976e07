// Sends large files in pieces before their form, by the tus protocol 1.0: a broken connection costs one piece, and the
// same file chosen again goes on where it stopped. Without this script, or for a small file, the form sends it as it is.
(() => {
  const SMALL = 5 * 1024 * 1024;
  const PIECE = 8 * 1024 * 1024;
  const LONGEST_PAUSE = 30000;
  const HEAD = { "Tus-Resumable": "1.0.0" };

  const csrf = () => ({ "X-CSRF-TOKEN": document.querySelector('meta[name="csrf"]').content });
  const keyOf = (file) => `shouze-upload:${file.name}:${file.size}:${file.lastModified}`;
  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

  class Refused extends Error {}

  // The server says why it cannot take the file just now, such as a full disk: it is tried again, and the user is told.
  class Unable extends Error {}

  const saidBy = (request) => {
    try {
      return JSON.parse(request.responseText).detail || "";
    } catch (noJson) {
      return "";
    }
  };

  // What is there stays for a day, under the key that is kept: only the page has to be opened anew.
  const signedOut = () => new Refused("登录已失效，已上传的部分会保留 24 小时。请重新登录，再选择同一文件，将从中断处继续。");

  const sentence = async (answer) => {
    try {
      return (await answer.json()).detail || "服务器没有接受该文件。";
    } catch (noJson) {
      return "服务器没有接受该文件。";
    }
  };

  const isSignedOut = (status) => status === 401 || status === 403;

  const begin = async (file) => {
    const answer = await fetch("/api/v1/uploads", {
      method: "POST",
      headers: { ...HEAD, ...csrf(), "Upload-Length": String(file.size), "Upload-Metadata": `filename ${base64(file.name)}` },
    });
    if (answer.status === 401) {
      throw signedOut();
    }
    if (answer.status !== 201) {
      throw new Refused(await sentence(answer));
    }
    const place = answer.headers.get("Location");
    localStorage.setItem(keyOf(file), place);
    return { place, offset: 0 };
  };

  const resume = async (file) => {
    const place = localStorage.getItem(keyOf(file));
    if (!place) {
      return begin(file);
    }
    const answer = await fetch(place, { method: "HEAD", headers: { ...HEAD, ...csrf() } });
    if (isSignedOut(answer.status)) {
      throw signedOut();
    }
    if (answer.status >= 500) {
      throw new Error(String(answer.status));
    }
    if (!answer.ok) {
      localStorage.removeItem(keyOf(file));
      return begin(file);
    }
    return { place, offset: Number(answer.headers.get("Upload-Offset")) };
  };

  const send = (file, place, offset, show) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", place);
    Object.entries({ ...HEAD, ...csrf(), "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", (event) => show(offset + event.loaded));
    request.addEventListener("error", () => failed(new Error("network")));
    request.addEventListener("load", () => {
      if (request.status === 204) {
        done(Number(request.getResponseHeader("Upload-Offset")));
      } else if (isSignedOut(request.status)) {
        failed(signedOut());
      } else if (request.status === 400 || request.status === 413 || request.status === 422) {
        localStorage.removeItem(keyOf(file));
        failed(new Refused(saidBy(request) || "服务器没有接受该文件。"));
      } else {
        failed(new Unable(saidBy(request)));
      }
    });
    request.send(file.slice(offset, offset + PIECE));
  });

  // Goes on as long as it takes: only a refusal, or the user leaving, ends it.
  const upload = async (file, show, tell) => {
    let wait = 500;
    let state = null;
    for (;;) {
      try {
        state = await resume(file);
        // Once at least: where all is there, the server may have died before it had looked the whole through.
        do {
          state.offset = await send(file, state.place, state.offset, show);
          wait = 500;
        } while (state.offset < file.size);
        // The key stays: where the form is refused, the file is there already; once it is kept, its place is gone.
        return state.place.split("/").pop();
      } catch (problem) {
        if (problem instanceof Refused) {
          throw problem;
        }
        const why = problem instanceof Unable && problem.message ? problem.message : "连接中断。";
        tell(`${why}正在自动续传……`);
        await pause(wait);
        wait = Math.min(wait * 2, LONGEST_PAUSE);
      }
    }
  };

  const megabytes = (bytes) => (bytes / 1048576).toFixed(1);

  document.querySelectorAll("form[data-upload]").forEach((form) => {
    const status = form.querySelector("[data-upload-status]");
    const bar = form.querySelector("[data-upload-bar]");
    const target = form.querySelector('input[name="upload"]');
    form.querySelectorAll('input[type="file"]').forEach((input) => {
      input.addEventListener("change", () => { target.value = ""; });
    });
    form.addEventListener("submit", async (event) => {
      const chosen = Array.from(form.querySelectorAll('input[type="file"]')).find((input) => input.files.length);
      const file = chosen && chosen.files[0];
      if (!file || file.size <= SMALL || target.value) {
        return;
      }
      event.preventDefault();
      const button = form.querySelector('button[type="submit"]');
      button.disabled = true;
      bar.hidden = false;
      bar.max = file.size;
      const tell = (text) => { status.textContent = text; };
      const show = (sent) => {
        bar.value = sent;
        tell(`已上传 ${megabytes(Math.min(sent, file.size))} / ${megabytes(file.size)} MB`);
      };
      try {
        target.value = await upload(file, show, tell);
        tell("上传完成，正在登记……");
        form.querySelectorAll('input[type="file"]').forEach((input) => { input.disabled = true; });
        form.submit();
      } catch (refused) {
        tell(refused.message);
        bar.hidden = true;
        button.disabled = false;
      }
    });
  });
})();
