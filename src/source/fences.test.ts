import { expect, test } from 'vitest';
import { fenceMistake } from './fences.ts';

test.each([
	['the last line is missing', '---\ntitle: A\nsteps:\n  - Wait.\n\n## More\n', 4],
	['it is missing, and no heading follows', '---\ntitle: A\n\nText', 2],
	['the first line is missing', 'title: A\n---\nText', 1],
	['the first line has two dashes', '--\ntitle: A\n---\n', 1],
	['the last line has four dashes', '---\ntitle: A\n----\nText', 3],
	['the dashes are long ones', '—\ntitle: A\n', 1],
	['a line is empty above it', '\n\n---\ntitle: A\n---\n', 1],
	['there is none', '## More\n', 1],
	['there is nothing', '', 1],
	['the file is UTF-16', '\uFFFD\uFFFD-\0-\0-\0\n', 1],
])('says which line must be changed where %s', (_, contents, line) => {
	const mistake = fenceMistake(contents);
	expect(mistake.line).toBe(line);
	expect(`${mistake.message}\n${mistake.hint}`).toMatchSnapshot();
});
