import type { Resources } from '../resources';
import first from './en.first';
import rest from './en.rest';

/** All English words; a test holds them equal to the Chinese, key for key. */
const words: Resources = { ...first, ...rest };

export default words;
