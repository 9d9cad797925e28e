import { Command } from "commander";
import type { MockFlags } from "./mock-flags.ts";
import { UsageError } from "./exit.ts";
import { fallback } from "./fallback-flag.ts";
import {
  addresses,
  bytes,
  clock,
  flag,
  githubUrl,
  hosts,
  integer,
  list,
  origins,
  several,
  webUrl,
} from "./flags.ts";

const examples = `
Examples:
  touchstone mock                              all APIs on http://127.0.0.1:4010
  touchstone mock axhub -p 0                   one API at the root, on a free port
  touchstone mock quay --release 3.18          the API as that release of its real server has it
  touchstone mock --data ./world               keep the state, also through kill -9
  touchstone mock --world ./my-world           start from a world of your own
  touchstone mock --clock x20                  deployments run twenty times as fast
  touchstone mock --cors http://localhost:5173 --https
                                               for the pages of a front end's dev server, over TLS
  touchstone mock gitlab --tags agents --fallback https://gitlab.example.com
                                               agents from the mock, the rest from a real server
  touchstone mock --contract my-api.yaml       serve an OpenAPI file of your own (through Prism)`;

const beside = ["contract", "port", "host", "cors"];

/** Prism would not hear of the others. */
function refuseBesideContract(apis: readonly string[], command: Command): void {
  const [api] = apis;
  if (api !== undefined)
    throw new UsageError(`--contract serves a file of your own, not ${api} as well: leave one of them out`);
  const given = command.options.find((option) => {
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    return !beside.includes(name) && source !== undefined && source !== "default";
  });
  if (given)
    throw new UsageError(
      `${given.long ?? given.flags} is for this program's APIs; beside --contract there are: ${beside
        .slice(1)
        .map((name) => `--${name}`)
        .join(", ")}`,
    );
}

/** `touchstone mock`: serves the APIs until it is told to stop. */
export function mockCommand(): Command {
  return new Command("mock")
    .description("Start the stateful mock server")
    .argument("[api...]", "the APIs to serve (default: all); one alone is served at the root")
    .addOption(
      flag("-p, --port <number>", "port; 0 takes a free one").default(4010).argParser(integer(0, 65535)),
    )
    .addOption(
      flag("--host <name>", "address to bind; anything but loopback wants --admin-token").default(
        "127.0.0.1",
      ),
    )
    .addOption(flag("--data <dir>", "keep the state in this folder"))
    .addOption(
      flag("--max-sessions <number>", "how many sessions there are at most; idle ones end for new ones")
        .default(undefined, "5000")
        .argParser(integer(1, 1_000_000)),
    )
    .addOption(
      flag("--seed <number>", "build another world than the committed one").argParser(integer(0, 2 ** 31)),
    )
    .addOption(
      flag(
        "--release <release>",
        "be this release of the API's real server, or api=RELEASE (3.18, head); may be repeated",
      ).argParser(several),
    )
    .addOption(flag("--world <dir>", "start from a world of your own (touchstone world init)"))
    .addOption(
      flag("--clock <mode>", "live, frozen, or xN")
        .default(undefined, "that of --world, or live")
        .argParser(clock),
    )
    .addOption(
      flag(
        "--cors [origins]",
        "let web pages of any origin call the APIs, with cookies; or of these only, with commas between, the admin too",
      )
        .default(false)
        .argParser(origins),
    )
    .addOption(
      flag(
        "--webhooks [hosts]",
        "send what Quay tells others, to receivers on this machine, and to these hosts, with commas between",
      )
        .default(false)
        .argParser(hosts),
    )
    .addOption(
      flag(
        "--https",
        "serve HTTPS, with a certificate of its own; tells which file clients must trust",
      ).default(false),
    )
    .addOption(flag("--tls-cert <file>", "serve HTTPS with this certificate (PEM); wants --tls-key"))
    .addOption(flag("--tls-key <file>", "its key (PEM)"))
    .addOption(
      flag("--max-header-size <size>", "longest head of a request, in bytes or with KiB or MiB")
        .default(16 * 1024, "16KiB")
        .argParser(bytes(1024, 1024 ** 2)),
    )
    .addOption(
      flag("--max-body-size <size>", "largest body of a request, in bytes or with KiB or MiB")
        .default(1024 ** 2, "1MiB")
        .argParser(bytes(0, 512 * 1024 ** 2)),
    )
    .addOption(
      flag(
        "--trust-proxy <addresses>",
        "addresses, ranges or names (loopback) of proxies whose X-Forwarded-Proto, -Host and -Prefix count in links",
      ).argParser(addresses),
    )
    .addOption(
      flag("--watch", "start anew when the program, a contract, a seed or the world changes").default(false),
    )
    .addOption(flag("--no-admin", "switch /__admin off"))
    .addOption(flag("--admin-token <secret>", "what calls to /__admin must bring"))
    .addOption(
      flag("--github-url <url>", "where AxHub sends browsers to GitHub; self: pages of the mock").argParser(
        githubUrl,
      ),
    )
    .addOption(
      flag("--github-callback <url>", "where the mock's GitHub pages send browsers back").argParser(webUrl),
    )
    .addOption(
      flag("--tags <tags>", "serve the operations of these tags only, with commas between").argParser(list),
    )
    .addOption(
      flag(
        "--fallback <[api=]url>",
        "a real server for what the mock does not serve, of one API or of all; may be repeated",
      ).argParser(fallback),
    )
    .addOption(
      flag(
        "--ui <[api=]dir>",
        "a built web interface to serve at its API's mount; a folder alone is Zuul's; may be repeated",
      ).argParser(several),
    )
    .addOption(flag("--contract <file>", "serve this OpenAPI file through Prism instead"))
    .addOption(flag("--verbose", "print each request").default(false))
    .addOption(flag("--quiet", "print one line when it is ready, and nothing more").default(false))
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: MockFlags, command: Command) => {
      // Prism reads a file that has changed again by itself.
      if (flags.contract !== undefined) {
        refuseBesideContract(apis, command);
        return (await import("./prism.ts")).prismMock(flags.contract, flags);
      }
      if (flags.watch) return (await import("./watch.ts")).watch(apis, flags);
      const { startMock } = await import("./start-mock.ts");
      await startMock(apis, flags);
    });
}
