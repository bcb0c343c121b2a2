import { execFileSync, spawnSync } from 'node:child_process';
import jar from 'vnu-jar';

/** Errors of what others write into our pages, as the checker words them. */
const NOT_OURS = [
	{
		cause: 'Starlight: SidebarPersister.astro hides its inline scripts from screen readers',
		message: /^The “aria-hidden” attribute must not be specified on the “script” element/,
		extract: /<script aria-hidden="true">/,
	},
	{
		cause: 'Expressive Code: lines of code are <div> in <code>',
		message: /^Element “div” not allowed as child of element “code”/,
		extract: /<div class="ec-line/,
	},
	{
		cause: 'Expressive Code: the icon of the copy button is a <div>',
		message: /^Element “div” not allowed as child of element “button”/,
		extract: /<div><\/div>/,
	},
	{
		cause: 'Expressive Code: the text to copy has its line ends as U+007F',
		message: /^Forbidden code point U\+007f/,
		extract: /\u007F/,
	},
	{
		cause: 'The checker: CSS allows names such as --0, which Expressive Code gives to its colours',
		message: /^CSS: “--”: Parse Error/,
		extract: /style="--\d:#/,
	},
];

/** The answer of the checker. */
interface Report {
	messages: { type: string; url?: string; lastLine?: number; message: string; extract?: string }[];
}

export const hasJava = spawnSync('java', ['-version']).status === 0;

/** What the Nu HTML checker calls an error in any page of a folder, apart from what is not ours. */
export function htmlErrors(folder: string): string[] {
	const options = ['--skip-non-html', '--errors-only', '--exit-zero-always', '--stdout', '--format', 'json'];
	const report = execFileSync('java', ['-jar', jar.toString(), ...options, folder], {
		encoding: 'utf8',
		maxBuffer: 1e9,
	});
	const { messages } = JSON.parse(report) as Report;
	return messages.flatMap(({ url = '', lastLine = 0, message, extract = '' }) =>
		NOT_OURS.some((known) => known.message.test(message) && known.extract.test(extract))
			? []
			: [`${url.replace(/^.*\/dist\//, '')}:${lastLine} ${message} ${extract}`],
	);
}
