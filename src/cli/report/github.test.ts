import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../outputs/fixtures/hostile.ts';
import { makeProblem, makeReport } from '../fixtures/report.ts';
import { githubReport } from './github.ts';

test('each problem is a command, and the last line counts them', () => {
	expect(githubReport(makeReport())).toMatchInlineSnapshot(`
		"::error file=src/content/docs/en/issues/a.mdx,line=4,col=9,title=wrong-value::status is "opne", but must be one of: open, fixed.%0ADid you mean "open"?
		::error file=src/content/docs/en/issues/a.mdx,line=5,col=11,title=unknown-related::There is no issue with the id "pairing-eror".%0ADid you mean "pairing-error"?
		::notice file=src/content/docs/en/issues/a.mdx,line=1,col=1,title=text::Advice.%0ADid you mean "pairing-error"?
		::warning file=src/content/docs/id/issues/a b.mdx,line=5,col=11,title=unknown-related::There is no issue with the id "pairing-eror".%0ADid you mean "pairing-error"?
		2 errors, 1 warning and 1 note in 2 files"
	`);
});

test('files are named from the root of the repository', () => {
	expect(githubReport(makeReport({ folder: 'docs' }))).toContain('file=docs/src/content/');
});

// What the runner of GitHub Actions does with a line.
function parse(line: string) {
	const [, command, properties, data] = /^::(\w+) ([^:\r\n]*)::([^\r\n]*)$/.exec(line)!;
	const fields = properties!.split(',').map((field) => {
		const at = field.indexOf('=');
		return [field.slice(0, at), unescape(field.slice(at + 1))];
	});
	return { command, ...(Object.fromEntries(fields) as Record<string, string>), message: unescape(data!) };
}

function unescape(text: string): string {
	const signs: Record<string, string> = { '3A': ':', '2C': ',', '0A': '\n', '0D': '\r', '25': '%' };
	return text.replace(/%(3A|2C|0A|0D|25)/g, (_, code: string) => signs[code]!);
}

test('no text breaks out of its command', () => {
	const text = fc.oneof(
		hostile,
		fc.constantFrom('::error::x', '\n::add-mask::x', '%0A::x', ',line=9', '##[error]', '\u2028::stop'),
	);
	fc.assert(
		fc.property(text, text, text, (message, hint, name) => {
			const file = `src/${name}.mdx`;
			const report = githubReport(makeReport({ problems: [makeProblem({ message, hint, file })] }));
			const [command, counts, ...rest] = report.split(/\r\n|[\n\r]/);
			expect(rest).toEqual([]);
			expect(counts).toBe('1 error in 1 file');
			expect(parse(command!)).toEqual({
				command: 'error',
				file,
				line: '5',
				col: '11',
				title: 'unknown-related',
				message: `${message}\n${hint}`,
			});
		}),
	);
});
