# Help, menus, and answers to what was not understood or went wrong.

help =
    Elijo películas para ti a partir de tus valoraciones.

    <b>Valorar</b>: envíame un título con estrellas, <code>the matrix 4,5</code>, o solo un título
    <b>Recomendaciones</b>: /recommend, o dime qué quieres ver: <code>comedia años 90, sin animación</code>, <code>como Alien</code>, <code>joyas ocultas</code>, <code>para volver a ver</code>
    <b>Buscar</b>: <code>/search heat</code>, y /similar para películas parecidas
    <b>El porqué</b>: «(+0,40)» tras un motivo significa que esa valoración tuya suma 0,4 estrellas a lo que espero; la ficha de cada película lo explica entero
    <b>Lo tuyo</b>: /ratings para cambiar o borrar, /watchlist para más tarde, /profile para ver tus gustos en una imagen
    <b>Traer y llevar</b>: /import desde Letterboxd, IMDb, Trakt y otros, /export para irte con todo
    <b>Ajustes</b>: /settings para elegir cuánta aventura quieres y mi idioma
    <b>Tus datos</b>: /privacy, /forgetme

    Si me añades a un grupo, allí /recommend elige para todo el mundo.
help-tmdb = <i>Los pósteres, la duración y dónde ver cada película vienen de TMDB; las plataformas, de JustWatch. This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.</i>
help-group =
    Aquí elijo películas para todo el grupo o, mejor dicho, para quienes conozco: quien me envía un comando aquí cuenta desde ese momento.

    <b>Recomendaciones</b>: /recommend, también <code>/recommend comedia años 90</code>
    <b>Buscar</b>: <code>/search heat</code>

    Valorar películas en nuestro chat privado mejora las recomendaciones.
cancelled = De acuerdo: lo que quedó abierto arriba se queda así y no cambia nada. ¿Qué quieres hacer?

unknown-command = No conozco { $command }. En /help está lo que sé hacer, o envíame simplemente el título de una película.
no-words = Busco películas por título, y eso no tiene letras. Envíame un título, como «Heat», o mira tus recomendaciones.
not-words = Solo puedo leer palabras y archivos con valoraciones: /import dice cuáles. Envíame el título de una película, como «Heat», o mira tus recomendaciones.

button-unknown = Este botón es de una versión anterior. Pídemelo otra vez.
button-foreign = Este botón es de otra persona. Pídemelo y tendrás el tuyo.
button-too-old = Este mensaje es demasiado antiguo y ya no puedo cambiarlo. Pídemelo otra vez.
button-gone = Este mensaje ha cambiado desde que lo tocaste. Míralo otra vez.
button-forgotten = Este botón es demasiado antiguo: ya no sé nada de ti. Envía /start para empezar de nuevo.

error = Algo falló de mi lado y quedó anotado ({ $incident }). Lo que guardaste antes está a salvo. Inténtalo otra vez.
error-storage = No pude acceder a mi memoria, así que eso no se guardó; quedó anotado ({ $incident }). Inténtalo otra vez dentro de un momento.

bot-description =
    Encuentro películas que te van a gustar y te digo por qué.

    Valora unas cuantas, pide recomendaciones, guarda las que quieras ver y trae tus valoraciones de Letterboxd, IMDb u otros sitios. En un grupo elijo una película para todo el mundo. Toca Iniciar.
bot-about = Valora unas cuantas películas y elijo las siguientes, y te digo por qué.

menu-recommend = Películas para ti
menu-group-recommend = Películas para todo el grupo
menu-rate = Valorar una película
menu-search = Buscar una película
menu-ratings = Tus valoraciones
menu-watchlist = Películas para ver más tarde
menu-similar = Películas parecidas a otra
menu-profile = Tus gustos en una imagen
menu-import = Traer valoraciones de otro sitio
menu-settings = Cuánta aventura, qué idioma
menu-start = Empezar, o valorar películas conocidas
menu-help = Lo que sé hacer
menu-privacy = Lo que guardo, y lo que tú decides
menu-export = Tus datos en archivos
menu-forgetme = Borrar todo lo que sé de ti
menu-cancel = Déjalo
menu-stats = Personas, valoraciones, modelo en uso
menu-retrain = Entrenar un modelo nuevo
