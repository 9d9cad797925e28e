import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "./style.css";

// In production, a server signs the user in; the mock knows its owner by this key.
const axhub = { url: "/axhub", headers: { "X-Api-Key": "axp_owner" } };
const root = document.querySelector("#root");
if (root) createRoot(root).render(<App axhub={axhub} app="22222222-2222-4222-8222-222222220001" />);
