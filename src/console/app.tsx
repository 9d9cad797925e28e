import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { isSignedIn, signInWanted, signOut } from "./core/client.ts";
import { helpShown, keyHelp } from "./core/keys.ts";
import { connection } from "./core/live.ts";
import type { ViewName } from "./core/route.ts";
import { route, session } from "./core/route.ts";
import { Nav } from "./nav.tsx";
import { Button } from "./ui/button.tsx";
import { Dialog } from "./ui/dialog.tsx";
import { Toasts } from "./ui/toasts.tsx";
import { ClockView } from "./views/clock/clock.tsx";
import { ContractView } from "./views/contract/contract.tsx";
import { CredentialsView } from "./views/credentials.tsx";
import { FaultsView } from "./views/faults/faults.tsx";
import { SessionsView } from "./views/sessions.tsx";
import { SignIn } from "./views/sign-in.tsx";
import { StateView } from "./views/state/state.tsx";
import { TrafficView } from "./views/traffic/traffic.tsx";
import { ViolationsView } from "./views/violations.tsx";

const views: Readonly<Record<ViewName, { readonly title: string; readonly View: FunctionComponent }>> = {
  traffic: { title: "Traffic", View: TrafficView },
  sessions: { title: "Sessions", View: SessionsView },
  state: { title: "State", View: StateView },
  clock: { title: "Clock", View: ClockView },
  faults: { title: "Faults and controls", View: FaultsView },
  credentials: { title: "Credentials", View: CredentialsView },
  contract: { title: "Contract", View: ContractView },
  violations: { title: "Violations", View: ViolationsView },
};

export function App() {
  const { view } = route.value;
  const { title, View } = views[view];
  useEffect(() => {
    document.title = `${title} · Touchstone console`;
  }, [title]);
  if (signInWanted.value !== undefined) return <SignIn wrong={signInWanted.value} />;
  return (
    <div class="shell">
      <a class="skip" href="#main" onClick={skip}>
        Skip to the view
      </a>
      <Nav />
      <main id="main" tabIndex={-1} data-view={view}>
        <div class="connection" role="status" hidden={connection.value !== "lost"}>
          {connection.value === "lost" && "The connection to the mock is lost. Trying again …"}
        </div>
        <View key={session.value} />
      </main>
      {helpShown.value && <Help />}
      <Toasts />
    </div>
  );
}

/** The address holds the view, so the link to the content only moves the focus. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function Help() {
  return (
    <Dialog title="Keyboard" onClose={() => (helpShown.value = false)}>
      <dl class="keys">
        {keyHelp.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {isSignedIn() && (
        <p>
          <Button onClick={signOut}>Sign out</Button>
        </p>
      )}
    </Dialog>
  );
}
