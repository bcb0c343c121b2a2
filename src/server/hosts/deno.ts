import { serveFolder as serveOnNode, type FolderOptions } from '../node.ts';

/**
 * A built site on Deno: `deno serve`, or Deno Deploy with the folder among its files. It is the
 * server of Node, whose modules Deno has.
 *
 * @param folder the built site, relative to the working directory
 * @example
 * export default serveFolder('dist');
 */
export function serveFolder(folder: string, options: FolderOptions = {}): DenoServer {
	const app = serveOnNode(folder, options);
	return { fetch: async (request) => app.fetch(request) };
}

/** What Deno calls for each request. */
export interface DenoServer {
	fetch(request: Request): Promise<Response>;
}

export type { FolderOptions };
