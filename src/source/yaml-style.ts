/** How YAML is written into files: each text on one line, or as a block that keeps its lines. */
export const YAML_STYLE = {
	lineWidth: 0,
	singleQuote: false,
	// A quoted text that is broken into lines loses spaces at their ends.
	doubleQuotedMinMultiLineLength: Infinity,
} as const;
