import { useState } from "preact/hooks";
import { signIn } from "../core/client.ts";

/** Asks for the admin token of a mock that wants one. */
export function SignIn({ wrong }: { readonly wrong: string }) {
  const [token, setToken] = useState("");
  return (
    <main class="sign-in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (token !== "") signIn(token);
        }}
      >
        <h1>Sign in</h1>
        <p>
          This mock was started with <code>--admin-token</code>. It stays in this tab until you close it.
        </p>
        <label for="token">Admin token</label>
        <input
          id="token"
          type="password"
          autocomplete="off"
          value={token}
          aria-describedby={wrong === "" ? undefined : "wrong"}
          onInput={(event) => setToken(event.currentTarget.value)}
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
        />
        {wrong !== "" && (
          <p class="trouble" role="alert" id="wrong">
            {wrong}
          </p>
        )}
        <button class="button primary" type="submit">
          Sign in
        </button>
      </form>
    </main>
  );
}
