/** What an audit says of a site. */
export interface Audit {
	/** From 0 to 100. */
	score: number;
	/** Checks that are not passed, those with a warning among them: their names, and why. */
	open: { name: string; why: string }[];
}
