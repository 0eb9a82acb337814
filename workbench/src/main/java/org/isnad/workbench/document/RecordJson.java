package org.isnad.workbench.document;

import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records as JSON and back: the names are those of the components, a record of a sealed family says in {@code type} which
 * one it is. Knows strings, whole numbers, flags, constants, times, lists and records; anything else is a mistake of ours.
 * What was written by another version may not fit; then reading gives {@link Unreadable}, and it is read from the document
 * again.
 */
public final class RecordJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String TYPE = "type";

    private RecordJson() {}

    /** The text holds no such record. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    public static String write(Record value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, json);
        }
        return text.toString();
    }

    /** Into JSON that is being written. */
    public static void write(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case Enum<?> constant -> json.writeString(constant.name());
            case LocalDateTime time -> json.writeString(time.toString());
            case Instant time -> json.writeString(time.toString());
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(element, json));
                json.writeEndArray();
            }
            case Record fields -> fields(fields, json);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void fields(Record value, JsonGenerator json) {
        json.writeStartObject();
        if (value.getClass().getInterfaces().length > 0) {
            json.writeStringProperty(TYPE, value.getClass().getSimpleName());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            json.writeName(component.getName());
            try {
                write(component.getAccessor().invoke(value), json);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        json.writeEndObject();
    }

    /** @param type a record, or a sealed interface of records */
    public static <T> T read(String text, Class<T> type) throws Unreadable {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            T value = type.cast(value(json, type));
            if (value == null) {
                throw new Unreadable("null", null);
            }
            return value;
        } catch (JacksonException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            // DateTimeException of a time, NullPointerException of a record that a component is missing from.
            throw new Unreadable(String.valueOf(e), e);
        }
    }

    private static @Nullable Object value(JsonParser json, Type type) throws ReflectiveOperationException, Unreadable {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> scalar(json.getString(), (Class<?>) type);
            case VALUE_NUMBER_INT ->
                type == int.class || type == Integer.class
                        ? (Object) Math.toIntExact(json.getLongValue())
                        : (Object) json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(json, ((ParameterizedType) type).getActualTypeArguments()[0]);
            case START_OBJECT -> object(json, (Class<?>) type);
            default -> throw new Unreadable("unexpected " + json.currentToken(), null);
        };
    }

    private static Object scalar(String text, Class<?> type) throws Unreadable {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new Unreadable("no such constant: " + text, null);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        return type == Instant.class ? Instant.parse(text) : text;
    }

    private static List<Object> list(JsonParser json, Type element) throws ReflectiveOperationException, Unreadable {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(json, element);
            if (value == null) {
                throw new Unreadable("null in a list", null);
            }
            values.add(value);
        }
        return values;
    }

    private static Object object(JsonParser json, Class<?> type) throws ReflectiveOperationException, Unreadable {
        Class<?> record = type;
        Map<String, Object> found = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(TYPE) && type.isInterface()) {
                record = member(type, json.getString());
            } else {
                Object value = value(json, typeOf(record, name));
                if (value != null) {
                    found.put(name, value);
                }
            }
        }
        return make(record, found);
    }

    private static Class<?> member(Class<?> family, String name) throws Unreadable {
        Class<?>[] members = family.getPermittedSubclasses();
        for (Class<?> member : members == null ? new Class<?>[0] : members) {
            if (member.getSimpleName().equals(name)) {
                return member;
            }
        }
        throw new Unreadable("no such type: " + name, null);
    }

    private static Type typeOf(Class<?> record, String name) throws Unreadable {
        RecordComponent[] components = record.getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            if (component.getName().equals(name)) {
                return component.getGenericType();
            }
        }
        throw new Unreadable("no such component: " + name, null);
    }

    private static Object make(Class<?> record, Map<String, Object> found) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = found.get(components[i].getName());
        }
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
