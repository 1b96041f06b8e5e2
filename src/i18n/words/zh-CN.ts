import first from './zh-CN.first';
import rest from './zh-CN.rest';

/** All Chinese words: the typed source of the keys. */
const words = { ...first, ...rest };

export default words;
