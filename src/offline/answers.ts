/** The part of a response that decides. */
interface Answer {
	status: number;
	type: string;
	redirected: boolean;
	headers: { get: (name: string) => string | null };
}

// Endings of the files for programs, which some hosts answer with a page where one is missing.
const FOR_PROGRAMS = /\.(?:md|json|txt|xml)$/i;

/**
 * Whether an answer is a page that may be stored for its address: HTML, and not what a server says
 * in its place. An address of a page can be answered with Markdown.
 */
export function isPage(url: string, answer: Answer): boolean {
	return isStorable(answer) && isHtml(answer) && !FOR_PROGRAMS.test(new URL(url).pathname);
}

/** Whether an answer is a file, and not a page that some hosts send where a file is missing. */
export function isFile(answer: Answer): boolean {
	return isStorable(answer) && !isHtml(answer);
}

function isStorable({ status, type, redirected, headers }: Answer): boolean {
	const rules = headers.get('Cache-Control') ?? '';
	return status === 200 && type === 'basic' && !redirected && !/\bno-store\b/i.test(rules);
}

function isHtml({ headers }: Answer): boolean {
	return /^text\/html\b/i.test(headers.get('Content-Type') ?? '');
}
