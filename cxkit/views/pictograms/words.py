"""Words that tell what a channel or a piece of evidence is, and its pictogram, in both languages.

Lower case, without accents, hyphens between the words of one name; a plural is found under its singular.
"""

_CHANNELS = {
    "globe": """
        web website web-site web-portal portal online internet browser page form web-form platform
        sitio sitio-web pagina pagina-web en-linea plataforma formulario navegador intranet
    """,
    "smartphone": "app mobile-app mobile cell-phone smartphone aplicacion aplicacion-movil movil celular",
    "phone": "phone telephone call hotline phone-call telefono llamada fono ivr voicemail buzon-de-voz fax",
    "headset": """
        call-centre call-center contact-centre contact-center help-desk helpdesk service-desk support-line agent
        central-telefonica centro-de-llamadas centro-de-contacto mesa-de-ayuda soporte remote remoto
    """,
    "video": "video video-call video-conference remote-session videollamada videoconferencia",
    "store": """
        store shop retail supermarket pharmacy counter restaurant parcel-shop salon showroom kitchen
        tienda local comercio farmacia supermercado restaurante mostrador sala salon cocina
    """,
    "building-2": """
        branch office bank-branch agency desk front-desk walk-up-desk reception lobby hotel hospital clinic surgery unit
        ward school airport station gate consulting-room town-hall building
        sucursal oficina agencia ventanilla meson caja recepcion notaria clinica consulta consultorio cesfam policlinico
        municipalidad municipio escuela aeropuerto estacion edificio sede
    """,
    "banknote": "atm cash cash-machine cash-point cajero cajero-automatico efectivo",
    "tablet": "kiosk machine ticket-machine terminal self-service totem quiosco kiosco maquina autoservicio",
    "mail": "e-mail email correo correo-electronico mail newsletter boletin",
    "mailbox": "letter post postal-mail parcel carta correo-postal correo-certificado",
    "message-square": "sms text text-message push push-message mensaje-de-texto",
    "message-circle": """
        chat live-chat messenger message messaging whatsapp telegram instant-message
        mensaje mensajeria mensajeria-instantanea
    """,
    "bot": "bot chatbot assistant virtual-assistant voice-assistant asistente-virtual",
    "share-2": """
        social social-media social-network facebook instagram linkedin tiktok review forum word-of-mouth friend
        redes red-social resena foro boca-a-boca amigo comparador
    """,
    "megaphone": """
        advertising ad advert advertisement campaign newspaper press billboard poster television tv
        publicidad anuncio campana diario prensa afiche television
    """,
    "user": """
        person in-person face-to-face personal-contact
        persona en-persona presencial cara-a-cara en-vivo
    """,
    "users": "team shift meeting workshop group class equipo turno reunion taller grupo clase",
    "handshake": "partner dealer reseller broker supplier socio distribuidor corredor proveedor aliado",
    "truck": """
        field delivery courier technician van installation train bus vehicle
        terreno reparto despacho entrega mensajero tecnico instalacion tren vehiculo camioneta
    """,
    "map-pin": "place site on-site street outdoors corner lugar en-terreno calle esquina exterior",
    "house": "home house household domicilio casa hogar",
    "calendar": "event visit appointment fair conference evento visita cita feria congreso",
    "qr-code": "qr qr-code codigo-qr",
    "watch": "wearable watch reloj pulsera-inteligente",
    "radio": "radio other otro",
}

_EVIDENCE = {
    "monitor": """
        screen screenshot display website web-page web-site site page portal dashboard app banner status tracker
        progress-bar simulator calculator search-result error-message article picture photo
        video slide live-status computer laptop
        pantalla sitio pagina sitio-web pagina-web aplicacion panel estado seguimiento avance simulador calculadora
        barra-de-progreso mensaje-de-error foto video televisor computador notebook
    """,
    "file-text": """
        document paper letter leaflet brochure flyer sheet report statement certificate guide manual instruction quote
        offer proposal estimate summary minutes menu permit licence license diagnosis prescription itinerary
        bank-statement note label
        documento papel carta folleto volante hoja informe cartola certificado guia manual instructivo instruccion
        indicacion cotizacion oferta propuesta presupuesto resumen acta permiso licencia diagnostico receta plano libro
        libro-de-reclamos menu orden-de-trabajo orden-de-examen tabla patente convenio ley reglamento acuse
        nota etiqueta
    """,
    "clipboard-list": """
        form application application-form questionnaire survey question claim-form record chart work-order register
        formulario solicitud cuestionario encuesta pregunta ficha planilla registro orden
    """,
    "signature": "contract agreement signature deed policy contrato acuerdo firma escritura poliza finiquito",
    "receipt": """
        receipt bill invoice check price proof-of-payment payment-receipt refund voucher
        boleta cuenta factura comprobante recibo precio pago comprobante-de-pago vale devolucion reembolso
        ticket-de-compra
    """,
    "credit-card": """
        card credit-card debit-card bank-card gift-card loyalty-card key-card
        tarjeta tarjeta-de-credito tarjeta-de-debito tarjeta-de-regalo
    """,
    "id-card": """
        badge id-card visit-card business-card name-tag pass boarding-pass membership-card ticket bracelet wristband
        credencial carnet cedula tarjeta-de-visita tarjeta-de-presentacion pase tarjeta-de-embarque pasaje entrada
        pulsera boleto distintivo numero-de-atencion
    """,
    "package": """
        package parcel box bag product goods kit packaging sample key tin jar tool equipment device gown cloth towel
        paquete caja bolsa producto embalaje empaque envase muestra llave lata frasco herramienta equipo dispositivo
        toalla medicamento remedio pieza cajon pano
    """,
    "bell": """
        notice notification alert reminder announcement push push-message call-for-boarding bell
        aviso notificacion alerta recordatorio anuncio campanilla timbre
    """,
    "list-checks": """
        list checklist requirement option alternative menu-of-options
        lista listado requisito opcion alternativa lista-de-espera
    """,
    "signpost": """
        sign signage signpost poster board departure-board banner-stand arrow queue-barrier
        letrero senal senaletica cartel afiche tablero pizarra flecha atril pendon
    """,
    "shirt": "uniform apron vest name-badge dress-code uniforme delantal chaleco vestimenta",
    "utensils": """
        food meal dish plate table table-setting drink bread coffee glass breakfast dinner
        comida plato mesa mesa-puesta bebida pan cafe copa desayuno cena almuerzo
    """,
    "mail": """
        e-mail email mail newsletter confirmation-e-mail
        correo correo-electronico
    """,
    "mailbox": "envelope certified-letter carta-certificada correo-postal",
    "message-square": "sms text text-message message mensaje mensaje-de-texto",
    "message-circle": "chat whatsapp conversation conversacion chatbot",
    "phone": "call phone-call voice recording recorded-message llamada voz grabacion telefono",
    "headset": "remote-session mesa-de-ayuda help-desk",
    "share-2": "review social-media resena redes-sociales publicacion post",
    "tablet": "kiosk machine totem terminal quiosco kiosco maquina",
    "smartphone": "phone smartphone mobile celular movil",
    "qr-code": "qr qr-code codigo-qr barcode codigo-de-barras",
    "store": """
        facade shopfront storefront shop store window showroom counter entrance
        fachada vitrina local tienda mostrador barra acceso
    """,
    "building-2": """
        building lobby reception waiting-room room office corridor desk front-desk check-in-desk parking
        edificio lobby recepcion sala sala-de-espera oficina pasillo meson estacionamiento habitacion
    """,
    "truck": "van truck vehicle camioneta camion vehiculo furgon",
    "map-pin": "meeting-point address location map punto-de-encuentro direccion ubicacion mapa",
    "calendar": "appointment calendar date date-and-time cita calendario fecha agenda hora",
    "badge-check": "seal warranty guarantee sello garantia",
    "banknote": "cash money efectivo dinero",
    "": "number numero",  # a ticket number is no ticket
    "megaphone": "advertisement advert ad campaign publicidad campana",
    "gauge": "meter medidor",
    "user": "agent host waiter receptionist clerk nurse doctor anfitrion garzon mozo recepcionista enfermera medico",
}


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: icon for icon, words in table.items() for word in words.split()}


CHANNELS = _by_word(_CHANNELS)
EVIDENCE = _by_word(_EVIDENCE)

PARTING = frozenset(
    "of with for on in at to from by about and or that which is "  # noqa: SIM905
    "de del con para por en a al y e o u sobre que sin segun".split()
)
"""Words after which a name only tells more of what it has named: a letter with a phone number is a letter."""
