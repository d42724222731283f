/** How a state is felt: in order, being waited for, broken, what decided, of no consequence. */
export type Tone = 'good' | 'wait' | 'bad' | 'bound' | 'quiet';
