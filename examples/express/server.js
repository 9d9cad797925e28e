import { createApp } from "./app.js";

const { GITLAB_URL = "https://gitlab.com", GITLAB_TOKEN = "", PORT = "3000" } = process.env;
createApp({ gitlab: GITLAB_URL, token: GITLAB_TOKEN }).listen(Number(PORT));
