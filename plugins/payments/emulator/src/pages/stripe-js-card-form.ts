/**
 * The card form of the Stripe.js shim, as browser code. It lives in a shadow root, so that the
 * page's styles and the form's do not meet; a constructed style sheet passes a strict
 * Content-Security-Policy.
 */
export const CARD_FORM_JS = String.raw`
  var STYLE = [
    ':host { display: block; }',
    'form, fieldset { all: unset; display: block; }',
    '.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }',
    'label { display: block; margin: 0 0 12px; font-size: .92em; color: var(--text); }',
    'input { display: block; width: 100%; box-sizing: border-box; margin-top: 4px; padding: 10px 12px;',
    '  min-height: 44px; font: inherit; font-size: 16px; color: var(--text); background: var(--ground);',
    '  border: 1px solid color-mix(in srgb, var(--text) 45%, transparent); border-radius: var(--radius); }',
    'input:focus-visible { outline: 2px solid var(--primary); outline-offset: 1px; }',
    'input[aria-invalid="true"] { border-color: var(--danger); }',
    'p { margin: 0 0 12px; font-size: .85em; color: var(--text); opacity: .8; }',
    'p[role="alert"] { color: var(--danger); opacity: 1; } p:empty { display: none; }'
  ].join('\n');

  var CONTENT = '<form novalidate>' +
    '<label>Card number<input name="number" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" list="cards"></label>' +
    '<datalist id="cards"></datalist>' +
    '<div class="pair">' +
    '<label>Expiry date<input name="expiry" inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY"></label>' +
    '<label>Security code<input name="cvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4"></label>' +
    '</div><p role="alert"></p><p>Test mode: use 4242 4242 4242 4242 with any future date. Nothing is charged.</p></form>';

  function digits(input) {
    return input.value.replace(/\D/g, '');
  }

  function expiryOf(input) {
    var found = digits(input);
    return { month: Number(found.slice(0, 2)), year: 2000 + Number(found.slice(-2)), whole: found.length === 4 || found.length === 6 };
  }

  /** The first thing that is wrong with what was typed, with its field. */
  function mistake(fields) {
    var expiry = expiryOf(fields.expiry);
    if (digits(fields.number).length < 15) return { field: fields.number, message: 'Your card number is incomplete.' };
    if (!expiry.whole || expiry.month < 1 || expiry.month > 12)
      return { field: fields.expiry, message: "Your card's expiration date is incomplete." };
    if (digits(fields.cvc).length < 3) return { field: fields.cvc, message: "Your card's security code is incomplete." };
    return null;
  }

  function applyAppearance(host, appearance) {
    var variables = (appearance && appearance.variables) || {};
    host.style.setProperty('--primary', variables.colorPrimary || '#4f46b8');
    host.style.setProperty('--text', variables.colorText || 'currentColor');
    host.style.setProperty('--ground', variables.colorBackground || 'transparent');
    host.style.setProperty('--danger', variables.colorDanger || '#b3261e');
    host.style.setProperty('--radius', variables.borderRadius || '8px');
    if (variables.fontFamily) host.style.fontFamily = variables.fontFamily;
  }

  function buildForm(host) {
    var root = host.shadowRoot || host.attachShadow({ mode: 'open' });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = CONTENT;
    var list = root.querySelector('datalist');
    testCards.forEach(function (card) {
      var option = document.createElement('option');
      option.value = card.number.replace(/(.{4})(?=.)/g, '$1 ');
      option.label = card.purpose;
      list.appendChild(option);
    });
    return root;
  }

  function cardElement(type, appearance, options, forget) {
    var host = document.createElement('div');
    var root = buildForm(host);
    var form = root.querySelector('form');
    var alert = root.querySelector('[role="alert"]');
    var fields = { number: form.elements.namedItem('number'), expiry: form.elements.namedItem('expiry'), cvc: form.elements.namedItem('cvc') };
    var inputs = [fields.number, fields.expiry, fields.cvc];
    var listeners = {};
    applyAppearance(host, appearance);

    function tell(name, event) {
      (listeners[name] || []).slice().forEach(function (listener) { listener(event); });
    }
    function show(found) {
      inputs.forEach(function (input) { input.setAttribute('aria-invalid', String(!!found && found.field === input)); });
      alert.textContent = found ? found.message : '';
    }
    function changed() {
      show(null);
      tell('change', {
        elementType: type,
        complete: mistake(fields) === null,
        empty: inputs.every(function (input) { return input.value === ''; }),
        collapsed: false,
        value: { type: 'card' }
      });
    }
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', changed);
    form.addEventListener('focusin', function () { tell('focus', { elementType: type }); });
    form.addEventListener('focusout', function () { tell('blur', { elementType: type }); });

    var element = {
      mount: function (target) {
        var place = typeof target === 'string' ? document.querySelector(target) : target;
        if (!place) throw new Error('There is no place for the card form: ' + target);
        place.replaceChildren(host);
        setTimeout(function () { tell('ready', { elementType: type }); }, 0);
        return element;
      },
      unmount: function () { host.remove(); return element; },
      destroy: function () { host.remove(); forget(); return element; },
      update: function () { return element; },
      _wear: function (changed) { applyAppearance(host, changed); },
      collapse: function () { return element; },
      focus: function () { fields.number.focus(); return element; },
      blur: function () { inputs.forEach(function (input) { input.blur(); }); return element; },
      clear: function () { form.reset(); changed(); return element; },
      on: function (name, listener) { (listeners[name] = listeners[name] || []).push(listener); return element; },
      once: function (name, listener) {
        function one(event) { element.off(name, one); listener(event); }
        return element.on(name, one);
      },
      off: function (name, listener) {
        listeners[name] = (listeners[name] || []).filter(function (entry) { return listener && entry !== listener; });
        return element;
      },
      _check: function () {
        var found = mistake(fields);
        show(found);
        if (found) found.field.focus();
        return found ? found.message : null;
      },
      _data: function () {
        var expiry = expiryOf(fields.expiry);
        return { type: 'card', card: { number: digits(fields.number), exp_month: expiry.month, exp_year: expiry.year, cvc: digits(fields.cvc) } };
      }
    };
    return element;
  }`;
