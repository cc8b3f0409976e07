// Passkeys: asks the browser for one at sign-in, at the second step and before something important, or for a new one under
// the own settings.
// Converts by hand: the browsers of many an office are too old for parseRequestOptionsFromJSON.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
const keys = (listed) => (listed || []).map((key) => ({ ...key, id: bytes(key.id) }));

const send = async (path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-TOKEN": document.querySelector('meta[name="csrf"]').content,
    },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(told.code), { told });
  }
  return told;
};

const assertion = async (options) => {
  const key = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: keys(options.allowCredentials),
    },
  });
  const { response } = key;
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: {},
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  };
};

const signIn = async (button) => {
  const options = await send("/sign-in/passkey/options", {});
  const { next } = await send("/sign-in/passkey", await assertion(options));
  window.location.assign(button.dataset.next || next);
};

// What waits for the proof lies in the page and goes on from it, secrets and all: it is never sent before.
const prove = async ({ form }) => {
  const options = await send("/api/v1/account/reauthentication/passkey/options", {});
  const credential = await assertion(options);
  const { csrfToken } = await send("/api/v1/account/reauthentication/passkey", { credential });
  document.querySelector('meta[name="csrf"]').content = csrfToken;
  form.querySelector('input[name="_csrf"]').value = csrfToken;
  form.querySelector('input[name="_proof"]').disabled = true;
  HTMLFormElement.prototype.submit.call(form);
};

const add = async (form) => {
  const options = await send("/api/v1/account/factors/passkeys/options", {});
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: keys(options.excludeCredentials),
    },
  });
  const { response } = key;
  await send("/api/v1/account/factors/passkeys", {
    name: form.elements.name.value,
    credential: {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: {},
      response: {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports ? response.getTransports() : [],
      },
    },
  });
  window.location.assign("/account/security");
};

const said = {
  NotAllowedError: "未完成：操作已取消，或等待超时。请重试。",
  InvalidStateError: "这台设备上已有本账号的通行密钥，无需重复添加。",
  SecurityError: "当前地址不能使用通行密钥，请用平台的正式地址打开。",
  NotSupportedError: "这台设备没有可用的指纹、人脸或 PIN，请换一台设备或安全密钥。",
};

const run = async (work, element) => {
  const problem = document.querySelector("[data-passkey-problem]");
  const button = element.matches("button") ? element : element.querySelector("button");
  problem.hidden = true;
  button.disabled = true;
  try {
    await work(element);
  } catch (failed) {
    if (failed.told && failed.told.code === "proof-required") {
      window.location.assign("/sign-in/factor?then=security");
      return;
    }
    problem.textContent = (failed.told && failed.told.detail) || said[failed.name] || "未完成，请检查网络后重试。";
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
};

if (window.isSecureContext && window.PublicKeyCredential) {
  document.querySelectorAll("[data-passkey]").forEach((element) => {
    if (element.dataset.origin && element.dataset.origin !== window.location.origin) {
      return;
    }
    element.hidden = false;
    document.querySelectorAll("[data-passkey-missing]").forEach((missing) => {
      missing.hidden = true;
    });
    if (element.dataset.passkey === "add") {
      element.addEventListener("submit", (event) => {
        event.preventDefault();
        run(add, element);
      });
    } else {
      const work = element.dataset.passkey === "prove" ? prove : signIn;
      element.addEventListener("click", () => run(work, element));
    }
  });
}
