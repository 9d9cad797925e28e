import { render } from "preact";
import { App } from "./app.tsx";
import { startKeys } from "./core/keys.ts";
import { startLive } from "./core/live.ts";
import "./styles/index.css";

const place = document.getElementById("console");
if (!place) throw new Error("the page has no place for the console");
startLive();
startKeys();
render(<App />, place);
