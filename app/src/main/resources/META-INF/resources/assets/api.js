document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("api");
  if (!place || !window.SwaggerUIBundle) {
    return;
  }
  const csrf = document.querySelector('meta[name="csrf"]').content;
  place.replaceChildren();
  window.SwaggerUIBundle({
    url: place.dataset.source,
    domNode: place,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    // A signed-in page proves itself as forms do; a token in the header takes its place.
    requestInterceptor: (request) => {
      if (!request.headers.Authorization) {
        request.headers["X-CSRF-TOKEN"] = csrf;
      }
      return request;
    },
  });
});
