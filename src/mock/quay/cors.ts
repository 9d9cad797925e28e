/** What a browser may do; also answered to its preflight. */
export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "DELETE, GET, HEAD, OPTIONS, POST, PUT",
  "Access-Control-Max-Age": "21600",
  "Access-Control-Allow-Headers": "AUTHORIZATION, CONTENT-TYPE, X-REQUESTED-WITH",
} as const;
