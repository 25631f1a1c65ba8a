export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown parameters of the few core routers are refused, as on our own routes.
    strictParams: true,
  },
};
