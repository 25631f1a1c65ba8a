import { TEST_CARDS } from '../resources/test-cards';
import { CARD_FORM_JS } from './stripe-js-card-form';

/**
 * What `GET /v3/` answers: `window.Stripe` with the part of Stripe.js that a payment page needs. It
 * calls the emulator that it was loaded from, with the publishable key, as Stripe.js does.
 */
export const STRIPE_JS = String.raw`(function () {
  'use strict';
  var base = new URL(document.currentScript.src).origin;
  var testCards = ${JSON.stringify(
    Object.values(TEST_CARDS).map(({ number, purpose }) => ({ number, purpose })),
  )};
${CARD_FORM_JS}

  function flatten(value, path, form) {
    if (value === undefined || value === null) return form;
    if (typeof value !== 'object') {
      form.append(path, String(value));
      return form;
    }
    Object.keys(value).forEach(function (key) {
      flatten(value[key], path ? path + '[' + key + ']' : key, form);
    });
    return form;
  }

  function problem(type, code, message) {
    return { error: { type: type, code: code, message: message } };
  }

  function request(key, method, path, params) {
    var form = flatten(params, '', new URLSearchParams());
    var query = method === 'GET' ? '?' + form.toString() : '';
    return fetch(base + path + query, {
      method: method,
      headers: { authorization: 'Bearer ' + key },
      body: method === 'GET' ? undefined : form,
    }).then(
      function (answer) { return answer.json(); },
      function () {
        return problem('api_connection_error', undefined,
          'We could not reach the payment service. Check your connection and try again.');
      }
    );
  }

  function idOf(clientSecret) {
    return String(clientSecret).split('_secret')[0];
  }

  function result(json) {
    return json.error ? { error: json.error } : { paymentIntent: json };
  }

  /** Leaves the page: the promise stays open, as Stripe's does. */
  function leave(url) {
    window.location.assign(url);
    return new Promise(function () {});
  }

  function afterConfirm(json, returnUrl, always) {
    if (json.error) return { error: json.error };
    var next = json.next_action && json.next_action.redirect_to_url;
    if (json.status === 'requires_action' && next) return leave(next.url);
    if (!always) return { paymentIntent: json };
    var url = new URL(returnUrl, window.location.href);
    url.searchParams.set('payment_intent', json.id);
    url.searchParams.set('payment_intent_client_secret', json.client_secret);
    url.searchParams.set('redirect_status', 'succeeded');
    return leave(url.toString());
  }

  function Elements(options) {
    var created = {};
    var current = Object.assign({}, options);
    return {
      create: function (type, elementOptions) {
        if (type !== 'payment' && type !== 'card')
          throw new Error('The emulator has no element of type "' + type + '".');
        created[type] = cardElement(type, current.appearance, elementOptions, function () {
          delete created[type];
        });
        return created[type];
      },
      getElement: function (type) { return created[type] || null; },
      update: function (changes) {
        Object.assign(current, changes);
        Object.keys(created).forEach(function (type) { created[type]._wear(current.appearance); });
      },
      fetchUpdates: function () { return Promise.resolve({}); },
      submit: function () {
        var element = created.payment || created.card;
        if (!element) return Promise.resolve(problem('validation_error', 'no_element', 'There is no card form on this page.'));
        var message = element._check();
        return Promise.resolve(message ? problem('validation_error', 'incomplete_card', message) : {});
      },
      _clientSecret: function () { return current.clientSecret; },
      _data: function () { return (created.payment || created.card)._data(); },
    };
  }

  function Stripe(key) {
    if (typeof key !== 'string' || key.indexOf('pk_') !== 0)
      throw new Error('Stripe() wants a publishable key (pk_…).');

    function confirm(clientSecret, params) {
      return request(key, 'POST', '/v1/payment_intents/' + encodeURIComponent(idOf(clientSecret)) + '/confirm',
        Object.assign({ client_secret: clientSecret }, params));
    }

    function confirmPayment(given) {
      var params = Object.assign({}, given.confirmParams);
      var secret = given.clientSecret || (given.elements && given.elements._clientSecret());
      var always = given.redirect !== 'if_required';
      if (!secret) return Promise.reject(new Error('confirmPayment wants elements or a clientSecret.'));
      if (always && !params.return_url)
        return Promise.reject(new Error('confirmPayment wants confirmParams.return_url.'));
      if (params.return_url) params.return_url = new URL(params.return_url, window.location.href).toString();
      var ready = given.elements && !params.payment_method ? given.elements.submit() : Promise.resolve({});
      return ready.then(function (checked) {
        if (checked.error) return checked;
        if (given.elements && !params.payment_method)
          params.payment_method_data = Object.assign({}, params.payment_method_data, given.elements._data());
        return confirm(secret, params).then(function (json) {
          return afterConfirm(json, params.return_url, always);
        });
      });
    }

    function createPaymentMethod(given) {
      var element = given.elements || given.card;
      var data = element && element._data ? element._data() : { type: 'card', card: given.card };
      return request(key, 'POST', '/v1/payment_methods',
        Object.assign(data, given.billing_details ? { billing_details: given.billing_details } : {}))
        .then(function (json) { return json.error ? { error: json.error } : { paymentMethod: json }; });
    }

    function retrievePaymentIntent(clientSecret) {
      return request(key, 'GET', '/v1/payment_intents/' + encodeURIComponent(idOf(clientSecret)),
        { client_secret: clientSecret }).then(result);
    }

    return {
      elements: function (options) { return Elements(options || {}); },
      confirmPayment: confirmPayment,
      confirmCardPayment: function (clientSecret, data) {
        var method = data && data.payment_method;
        var params = typeof method === 'string' ? { payment_method: method } : {};
        if (method && method.card && method.card._data) params.payment_method_data = method.card._data();
        params.return_url = (data && data.return_url) || window.location.href;
        return confirm(clientSecret, params).then(function (json) { return afterConfirm(json, undefined, false); });
      },
      createPaymentMethod: createPaymentMethod,
      createToken: function () {
        return Promise.resolve(problem('invalid_request_error', undefined, 'The emulator makes payment methods, not tokens.'));
      },
      handleNextAction: function (given) {
        return retrievePaymentIntent(given.clientSecret).then(function (found) {
          return found.error ? found : afterConfirm(found.paymentIntent, undefined, false);
        });
      },
      retrievePaymentIntent: retrievePaymentIntent,
      registerAppInfo: function () {},
      _registerWrapper: function () {},
    };
  }

  Stripe.version = 3;
  window.Stripe = Stripe;
})();
`;
