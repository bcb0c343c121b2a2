/** What a report says. */
interface Report {
	subject: string;
	/** The pasted text, without secrets and as its reader has seen it. */
	text: string;
	/**
	 * Address of the page that had no answer, where the text does not say it. Query and fragment are
	 * left out: they can hold the text.
	 */
	page?: string;
}

/** Length of a mail address: on Windows a program takes some 2,080 characters. */
const MAIL_LIMIT = 2000;
/** Length of a form's address: many hosts take 8,192 characters for the whole first line. */
const FORM_LIMIT = 6000;
const SUBJECT_LIMIT = 400;
const ELLIPSIS = '…';

/**
 * The address that opens a new report with everything filled in. A form gets the text as a code
 * block. A text that is too long for an address is cut and ends in `…`.
 *
 * @param target a mail address, with or without `mailto:`, or the https address of a form.
 *   `{title}` and `{body}` in it are replaced; where it has neither, the parameters of mail, of
 *   GitLab, or else those of GitHub are added
 * @example
 * reportAddress('help@example.com', { subject: 'New', text: 'a b', page: 'https://x.example/' });
 * // 'mailto:help@example.com?subject=New&body=a%20b%0D%0A%0D%0Ahttps%3A%2F%2Fx.example%2F'
 * @see https://www.rfc-editor.org/rfc/rfc6068#section-5
 * @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 * @see https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
 */
export function reportAddress(target: string, { subject, text, page }: Report): string {
	const isForm = target.startsWith('https:');
	const address = isForm || target.startsWith('mailto:') ? target : `mailto:${target}`;
	const limit = isForm ? FORM_LIMIT : MAIL_LIMIT;
	const title = shorten(encodable(subject), SUBJECT_LIMIT);
	const where = page?.replace(/[?#].*/s, '');
	const clean = encodable(text);
	const lines = isForm ? clean.replace(LONG_RUN, '$1') : clean.replace(/\r\n?|\n/g, '\r\n');
	// What is longer does not fit in any case.
	const pasted = lines.slice(0, limit);
	const fence = fenceFor(pasted);
	const gap = isForm ? '\n\n' : '\r\n\r\n';
	const end = where === undefined ? '' : gap + where;
	const around = isForm ? [`${fence}\n`, `\n${fence}${end}`] : ['', end];
	const fill = (shown: string) => fillIn(address, title, around.join(shown));
	return fill(shorten(pasted, limit - fill('').length));
}

function fillIn(target: string, title: string, body: string): string {
	if (/\{(?:title|body)\}/.test(target)) {
		return target
			.replace('{title}', () => encodeURIComponent(title))
			.replace('{body}', () => encodeURIComponent(body));
	}
	const [start = '', fragment] = target.split('#', 2);
	const [titleName, bodyName] = parametersOf(start);
	const added = `${titleName}=${encodeURIComponent(title)}&${bodyName}=${encodeURIComponent(body)}`;
	return `${start}${start.includes('?') ? '&' : '?'}${added}${fragment === undefined ? '' : `#${fragment}`}`;
}

function parametersOf(target: string): [title: string, body: string] {
	if (target.startsWith('mailto:')) return ['subject', 'body'];
	const isGitLab = /\/-\/issues\/new\/?(?:\?|$)/.test(target);
	return isGitLab ? ['issue%5Btitle%5D', 'issue%5Bdescription%5D'] : ['title', 'body'];
}

/** The start of a text that takes no more than `room` characters in an address. */
function shorten(text: string, room: number): string {
	let length = 0;
	let end = 0;
	let cut = 0;
	for (const character of text) {
		length += encodeURIComponent(character).length;
		if (length > room) return text.slice(0, cut) + ELLIPSIS;
		end += character.length;
		if (length <= room - encodeURIComponent(ELLIPSIS).length) cut = end;
	}
	return text;
}

// A fence has to be longer than every run of backticks, and must leave room for the text.
const LONG_RUN = /(`{40})`+/g;

function fenceFor(text: string): string {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
	return '`'.repeat(longest + 1);
}

// Half of a surrogate pair has no percent-encoding, and servers refuse NUL.
function encodable(text: string): string {
	return text.toWellFormed().replaceAll('\0', '');
}
