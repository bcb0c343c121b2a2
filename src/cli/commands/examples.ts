/**
 * Command lines as they end the help of a command.
 *
 * @example
 * examples('check --fix'); // '\nFor example:\n  npx known-issues check --fix'
 */
export function examples(...lines: readonly string[]): string {
	return ['', 'For example:', ...lines.map((line) => `  npx known-issues ${line}`)].join('\n');
}
