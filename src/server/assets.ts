/**
 * The files of a built site, as a host sends them: an answer to GET or HEAD, also to conditions and
 * ranges, with a status of 404 where there is no such file. `/a/` is `a/index.html`.
 */
export type Assets = (request: Request) => Promise<Response>;
