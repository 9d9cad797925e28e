import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Child } from "./child.ts";
import { startChild } from "./child.ts";

interface Place {
  /** A folder for data, thrown away afterwards. */
  readonly folder: string;
  readonly logs: string;
  readonly port: number;
}

const jars = [
  "codec",
  "common",
  "handler",
  "buffer",
  "resolver",
  "transport",
  "transport-native-unix-common",
  "transport-native-epoll",
];
const classPath = [
  "/etc/zookeeper/conf",
  "/usr/share/java/zookeeper.jar",
  ...jars.map((name) => `/usr/share/java/netty-${name}.jar`),
].join(":");

/** ZooKeeper with TLS, as Zuul wants it; `source` is Zuul's, whose tool makes the certificates. */
export async function startZooKeeper(source: string, { folder, logs, port }: Place): Promise<Started> {
  const ca = path.join(folder, "ca");
  mkdirSync(ca);
  execFileSync("bash", [path.join(source, "tools", "zk-ca.sh"), ca, "localhost"], { stdio: "ignore" });
  const config = path.join(folder, "zoo.cfg");
  writeFileSync(config, zooCfg(folder, ca, port));
  const child = startChild({
    name: "ZooKeeper",
    command: "java",
    args: ["-Xmx512m", "-cp", classPath, "org.apache.zookeeper.server.quorum.QuorumPeerMain", config],
    log: path.join(logs, "zookeeper.log"),
  });
  await untilItListens(child, port);
  const env = {
    ZUUL_ZK_HOST: `localhost:${port}`,
    ZUUL_ZK_CA: path.join(ca, "certs", "cacert.pem"),
    ZUUL_ZK_CERT: path.join(ca, "certs", "client.pem"),
    ZUUL_ZK_KEY: path.join(ca, "keys", "clientkey.pem"),
  };
  return { child, env };
}

/** A service, and where upstream's tests find it. */
export interface Started {
  readonly child: Child;
  readonly env: Readonly<Record<string, string>>;
}

function zooCfg(folder: string, ca: string, port: number): string {
  return [
    `dataDir=${path.join(folder, "zookeeper")}`,
    "tickTime=2000",
    "maxClientCnxns=1000",
    "admin.enableServer=false",
    "serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory",
    "secureClientPortAddress=127.0.0.1",
    `secureClientPort=${port}`,
    `ssl.keyStore.location=${path.join(ca, "keystores", "localhost.pem")}`,
    `ssl.trustStore.location=${path.join(ca, "certs", "cacert.pem")}`,
    "4lw.commands.whitelist=*",
    "",
  ].join("\n");
}

/** The user that upstream's tests expect; it makes a database for each. */
const userOfTests = `
  CREATE USER 'openstack_citest'@'%' IDENTIFIED BY 'openstack_citest';
  GRANT ALL PRIVILEGES ON *.* TO 'openstack_citest'@'%' WITH GRANT OPTION;
  CREATE DATABASE openstack_citest CHARACTER SET utf8;
  DELETE FROM mysql.user WHERE User = '';
  FLUSH PRIVILEGES;`;

export async function startMariaDb({ folder, logs, port }: Place): Promise<Started> {
  const data = path.join(folder, "mariadb");
  const socket = path.join(folder, "mariadb.sock");
  const common = ["--no-defaults", `--datadir=${data}`, "--user=root"];
  execFileSync("mariadb-install-db", [...common, "--auth-root-authentication-method=normal"], {
    stdio: "ignore",
  });
  const child = startChild({
    name: "MariaDB",
    command: "mariadbd",
    args: [
      ...common,
      `--socket=${socket}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      "--innodb-flush-log-at-trx-commit=0",
    ],
    log: path.join(logs, "mariadb.log"),
  });
  await untilItListens(child, port);
  execFileSync("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute", userOfTests]);
  return { child, env: { ZUUL_MYSQL_HOST: "127.0.0.1", ZUUL_MYSQL_PORT: String(port) } };
}

/** Throws when the program ends before, or after a minute. */
async function untilItListens(child: Child, port: number): Promise<void> {
  const state: { ended?: number | string } = {};
  void child.ended.then((how) => (state.ended = how));
  for (let tries = 0; tries < 240; tries++) {
    if (state.ended !== undefined) throw new Error(`${child.name} ended with ${state.ended}`);
    if (await listens(port)) return;
    await sleep(250);
  }
  throw new Error(`${child.name} does not listen on port ${port}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
