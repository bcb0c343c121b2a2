import { ProtocolError, ProtocolErrorCode, type CallToolResult } from '@modelcontextprotocol/server';

// Tools read a few small files. What takes longer will not come.
const MOST_MILLISECONDS = 10_000;

/** What a tool says to a model that asked for something it cannot have: what happened, and the way out. */
export class Problem extends Error {
	constructor(message: string, hint: string) {
		super(`${message}\n${hint}`);
		this.name = 'Problem';
	}
}

/**
 * The result of a tool. What goes wrong becomes an error that a model can read and act on, never a
 * failure of the protocol.
 *
 * @see https://modelcontextprotocol.io/specification/2026-07-28/server/tools#error-handling
 */
export async function toolResult(
	work: () => Promise<CallToolResult>,
	most = MOST_MILLISECONDS,
): Promise<CallToolResult> {
	try {
		return await within(most, work());
	} catch (error) {
		return { isError: true, content: [{ type: 'text', text: wordsOf(error) }] };
	}
}

/**
 * The result of any other request.
 *
 * @throws {ProtocolError} with words for the client, whatever went wrong
 */
export async function protocolResult<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await within(MOST_MILLISECONDS, work());
	} catch (error) {
		if (error instanceof ProtocolError) throw error;
		throw new ProtocolError(ProtocolErrorCode.InternalError, wordsOf(error));
	}
}

// What a parser or a file system says is for those who keep the server.
function wordsOf(error: unknown): string {
	if (error instanceof Problem) return error.message;
	console.error(error);
	return 'The files of this knowledge base could not be read just now.\nTry it again later.';
}

async function within<Result>(most: number, work: Promise<Result>): Promise<Result> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new Problem(`There was no answer within ${most / 1000} seconds.`, 'Try it again later.'));
		}, most);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
