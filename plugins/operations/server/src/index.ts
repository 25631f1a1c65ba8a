/** Strapi's entry into the operations plugin. */
import { operations } from './services/operations';

export default {
  services: { operations },
};
